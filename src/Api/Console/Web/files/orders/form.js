// The form of a search's conditions.
import { h } from '../lib/dom.js';
import { title, toLocal, toUtc } from '../lib/format.js';
import { CONDITIONS, SORTS } from './conditions.js';

const option = (value, text, chosen) => h('option', { value, selected: value === chosen }, text);

function control({ name, options, type = 'text' }, value) {
  const id = `condition-${name}`;
  if (options)
    return h('select', { id, name }, option('', 'Any', value ?? ''), options.map(one => option(one, title(one), value)));
  return h('input', { id, name, type, min: type === 'number' ? 0 : null, value: type === 'datetime-local' ? toLocal(value) : value ?? '' });
}

const field = (condition, value) => h('div', { class: 'field' },
  h('label', { for: `condition-${condition.name}` }, condition.title), control(condition, value));

// onSearch gets the conditions when the form is sent.
export function form(search, onSearch) {
  const given = CONDITIONS.filter(condition => search[condition.name]).length;
  const submit = event => {
    event.preventDefault();
    const sent = Object.fromEntries(new FormData(event.target));
    for (const { name, type } of CONDITIONS) {
      if (type === 'datetime-local')
        sent[name] = toUtc(sent[name]);
    }
    onSearch({ ...sent, status: search.status });
  };
  return h('form', { class: 'conditions card', onsubmit: submit, 'aria-label': 'Conditions' },
    h('details', { open: given > 0 },
      h('summary', {}, 'Conditions', given > 0 && h('span', { class: 'chip info' }, `${given} set`)),
      h('div', { class: 'fields' },
        CONDITIONS.map(condition => field(condition, search[condition.name])),
        h('div', { class: 'field' }, h('label', { for: 'condition-sort' }, 'Order by'),
          h('select', { id: 'condition-sort', name: 'sort' },
            Object.entries(SORTS).map(([value, text]) => option(value, text, search.sort ?? '-created'))))),
      h('div', { class: 'buttons' },
        h('button', { type: 'button', onclick: () => onSearch({ status: search.status }) }, 'Clear'),
        h('button', { class: 'primary' }, 'Search'))));
}
