// Everything that happened to the order, newest first, in three forms and as far as one wants to see it.
import { get, orderPath } from '../lib/api.js';
import { doorMark } from '../lib/chips.js';
import { empty, fill, h, json } from '../lib/dom.js';
import { at, doorName, shown, words } from '../lib/format.js';
import { complain } from '../lib/notice.js';
import { changes } from './changes.js';
import { compare } from './compare.js';

const PAGE = 25;
const FORMS = { compact: 'Compact', detailed: 'With values', raw: 'As JSON' };

const LONGEST = 80;

const brief = text => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const gist = entry => entry.changes.slice(0, 3)
  .map(change => `${change.path}: ${brief('append' in change ? `+ ${change.append}` : shown(change.to))}`).join(' · ')
  + (entry.changes.length > 3 ? ` · and ${entry.changes.length - 3} more` : '');

const BODIES = {
  compact: entry => h('p', { class: 'gist' }, gist(entry)),
  detailed: entry => changes(`Changes of version ${entry.version}, ${entry.event}`, entry.changes),
  raw: entry => json(`Event of version ${entry.version}, ${entry.event}`, entry),
};

const select = (id, label, names, onchange) => h('div', { class: 'field' },
  h('label', { for: id }, label),
  h('select', { id, onchange }, h('option', { value: '' }, 'All'), names));

export function timeline(id) {
  const [list, options, past] = [h('ol', { class: 'timeline', 'aria-label': 'Events' }), h('div', { class: 'tools' }), h('div')];
  const state = { entries: [], earliest: 0, form: 'compact', door: '', actor: '', fresh: new Set() };
  const more = h('button', { type: 'button', hidden: true, onclick: () => earlier().catch(complain) }, 'Earlier events');

  const item = entry => h('li', { class: state.fresh.has(entry.version) ? 'fresh' : null, 'data-version': entry.version },
    h('div', { class: 'event' },
      h('span', { class: 'version' }, entry.version), h('b', {}, words(entry.event)), doorMark(entry.door),
      h('span', { class: 'quiet' }, `${entry.actor}, `, h('time', { datetime: entry.at }, at(entry.at))),
      h('button', { type: 'button', class: 'plain', onclick: () => compare(id, entry.version, past).catch(complain),
        'aria-label': `As it was at version ${entry.version}` }, 'As it was')),
    BODIES[state.form](entry));

  const show = () => {
    const wanted = state.entries.filter(entry =>
      (!state.door || entry.door === state.door) && (!state.actor || entry.actor === state.actor));
    fill(list, wanted.length > 0 ? wanted.toReversed().map(item) : h('li', {}, empty('Nothing of this kind has happened.')));
    more.hidden = state.earliest === 0;
  };
  const showOptions = () => {
    const distinct = name => [...new Set(state.entries.map(entry => entry[name]))].sort();
    const choice = (name, label) => value => h('option', { value, selected: state[name] === value }, label(value));
    const set = name => event => {
      state[name] = event.target.value;
      show();
    };
    const forms = Object.entries(FORMS);
    fill(options,
      h('fieldset', { class: 'segments' }, h('legend', { class: 'unseen' }, 'Form'), forms.map(([value, text]) => h('label', {},
        h('input', { type: 'radio', name: 'form', id: `form-${value}`, value, checked: value === state.form, onchange: set('form') }),
        h('span', {}, text)))),
      select('by-door', 'Door', distinct('door').map(choice('door', doorName)), set('door')),
      select('by-actor', 'Actor', distinct('actor').map(choice('actor', actor => actor)), set('actor')));
  };
  // All events behind a version, up to another one.
  const read = async (after, upTo, signal) => {
    const entries = [];
    while (after < upTo) {
      const { items } = await get(`${orderPath(id)}/history?after=${after}&limit=${PAGE}`, signal);
      if (items.length === 0)
        break;
      entries.push(...items.filter(entry => entry.version <= upTo));
      after = items.at(-1).version;
    }
    return entries;
  };
  const earlier = async () => {
    const after = Math.max(0, state.earliest - PAGE);
    state.entries = [...await read(after, state.earliest), ...state.entries];
    state.earliest = after;
    showOptions();
    show();
  };
  // The first time the latest events; afterwards what has come since.
  const renew = async (version, signal) => {
    const last = state.entries.at(-1)?.version;
    const after = last ?? Math.max(0, version - PAGE);
    const entries = await read(after, version, signal);
    state.entries.push(...entries);
    if (last === undefined)
      state.earliest = after;
    else
      state.fresh = new Set(entries.map(entry => entry.version));
    showOptions();
    show();
  };
  return { place: h('div', {}, options, past, list, h('div', { class: 'buttons' }, more)), renew };
}
