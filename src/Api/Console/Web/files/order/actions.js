// What may be done to the order next, and for everything else what stands in its way.
import { h, table } from '../lib/dom.js';
import { title } from '../lib/format.js';
import { session } from '../lib/session.js';
import { COMMON, GRAVE } from './forms.js';

export function actions(transitions, onAct) {
  const may = session.write ? transitions.commands : [];
  const button = verb => h('button', {
    type: 'button', id: `do-${verb}`, class: GRAVE.has(verb) ? 'grave-quiet' : null, onclick: () => onAct(verb),
  }, title(verb));
  const [common, others] = [COMMON.filter(verb => may.includes(verb)), may.filter(verb => !COMMON.includes(verb))];
  const refused = Object.entries(transitions.refused);
  return [
    session.write
      ? h('div', { class: 'actions' }, common.map(button))
      : h('p', { class: 'hint' }, 'This key may look at orders, not change them.'),
    others.length > 0 && h('details', { id: 'others' },
      h('summary', {}, `${others.length} more`), h('div', { class: 'actions' }, others.map(button))),
    refused.length > 0 && h('details', { id: 'refused' },
      h('summary', {}, `${refused.length} that cannot be done now, and why`),
      table('What cannot be done now', [
        { title: 'Verb', of: ([verb]) => title(verb), head: true },
        { title: 'What stands in its way', of: ([, why]) => why },
      ], refused)),
  ];
}
