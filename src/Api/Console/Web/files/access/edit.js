// What a credential may do: the form for a new one and for one that is there.
import { ask } from '../lib/dialog.js';
import { h } from '../lib/dom.js';
import { doorName, toLocal, toUtc } from '../lib/format.js';

const DOORS = ['Manage', 'MultiSafepay', 'CommerceLayer', 'Centra', 'Fuuffy', 'ElasticPath'];
const RIGHTS = ['Read', 'Write', 'Admin'];

const check = (name, value, text, checked) => h('label', {}, h('input', { type: 'checkbox', name, value, checked }), text);

const option = (value, chosen) => h('option', { value, selected: value === chosen }, value);

const field = (id, title, control, hint) => h('div', { class: 'field' },
  h('label', { for: id }, title), control, hint && h('span', { class: 'quiet' }, hint));

const input = (id, name, value, properties = {}) => h('input', { id, name, value: value ?? '', ...properties });

const select = (id, name, names, chosen) => h('select', { id, name }, names.map(one => option(one, chosen)));

const list = text => text.split(/[\s,]+/).filter(Boolean).map(Number);

function terms(form) {
  const data = new FormData(form);
  return {
    doors: data.getAll('doors'), rights: data.get('rights'), role: data.get('role'),
    markets: data.get('markets').trim() ? list(data.get('markets')) : null,
    requestsPerMinute: data.get('rate') ? Number(data.get('rate')) : null,
    expiresAt: toUtc(data.get('expires')) || null,
  };
}

// Resolves with the body to send, or null.
export const edit = credential => ask(credential ? `Change ${credential.id}` : 'New credential', close => h('form', {
  onsubmit: event => {
    event.preventDefault();
    const data = new FormData(event.target);
    close(credential ? terms(event.target) : { name: data.get('name'), secrets: data.getAll('secrets'), ...terms(event.target) });
  },
},
!credential && h('div', { class: 'fields' },
  field('access-name', 'Name', input('access-name', 'name', '', { required: true, maxlength: 60 })),
  h('fieldset', { class: 'checks' }, h('legend', {}, 'Secrets'),
    check('secrets', 'ApiKey', 'API key', true), check('secrets', 'ClientSecret', 'Client secret', false))),
h('fieldset', { class: 'checks' }, h('legend', {}, 'Doors'),
  DOORS.map(door => check('doors', door, doorName(door), credential?.doors.includes(door)))),
h('div', { class: 'fields' },
  field('access-rights', 'Rights', select('access-rights', 'rights', RIGHTS, credential?.rights ?? 'Read'), 'Each with those before it.'),
  field('access-role', 'Role', select('access-role', 'role', ['Full', 'Storefront'], credential?.role)),
  field('access-markets', 'Markets by number',
    input('access-markets', 'markets', credential?.markets?.join(', '), { pattern: '[\\d\\s,]*' }), 'None: all.'),
  field('access-rate', 'Requests a minute',
    input('access-rate', 'rate', credential?.requestsPerMinute, { type: 'number', min: 1 }), 'None: no limit.'),
  field('access-expires', 'Until',
    input('access-expires', 'expires', toLocal(credential?.expiresAt), { type: 'datetime-local' }), 'None: for good.')),
h('div', { class: 'buttons' },
  h('button', { type: 'button', onclick: () => close() }, 'Cancel'), h('button', { class: 'primary' }, credential ? 'Change' : 'Create'))));
