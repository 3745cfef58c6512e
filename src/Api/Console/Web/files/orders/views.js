// Searches kept under a name, in this browser: they are addresses, which anybody may be sent.
import { query } from '../lib/api.js';
import { ask } from '../lib/dialog.js';
import { h } from '../lib/dom.js';
import { session } from '../lib/session.js';
import { whole } from './conditions.js';

const MOST = 50;

const place = () => `views:${session.merchant}`;

const kept = () => JSON.parse(localStorage.getItem(place()) ?? '[]');

const keep = views => localStorage.setItem(place(), JSON.stringify(views.slice(-MOST)));

async function save(search, changed) {
  const name = await ask('Save this view', close => h('form', {
    onsubmit: event => {
      event.preventDefault();
      close(new FormData(event.target).get('name').trim());
    },
  },
  h('label', { for: 'view-name' }, 'Name'),
  h('input', { id: 'view-name', name: 'name', required: true, maxlength: 60, pattern: '.*\\S.*' }),
  h('div', { class: 'buttons' }, h('button', { class: 'primary' }, 'Save'))));
  if (!name)
    return;
  keep([...kept().filter(view => view.name !== name), { name, search: query(whole(search)) }]);
  changed();
}

// A way to save the present search; changed is called when that is done.
export const saving = (search, changed) =>
  h('button', { type: 'button', class: 'plain', onclick: () => save(search, changed) }, 'Save this view');

// The saved views; changed is called when there are others.
export function views(search, changed) {
  const drop = view => {
    keep(kept().filter(other => other.name !== view.name));
    changed();
  };
  return kept().length > 0 && h('div', { class: 'views' },
    h('span', { class: 'quiet', id: 'views-label' }, 'Views'),
    h('ul', { 'aria-labelledby': 'views-label' }, kept().map(view => h('li', {},
      h('a', {
        href: `/console/orders${view.search}`, 'aria-current': view.search === query(whole(search)) ? 'true' : null,
      }, view.name),
      h('button', { type: 'button', class: 'plain', 'aria-label': `Forget the view ${view.name}`, onclick: () => drop(view) }, '×')))));
}
