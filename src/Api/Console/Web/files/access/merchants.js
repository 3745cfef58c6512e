// All merchants, for the operator: added here, and let in by a credential that can give the others.
import { pages, post } from '../lib/api.js';
import { ask } from '../lib/dialog.js';
import { fill, h, table } from '../lib/dom.js';
import { complain } from '../lib/notice.js';
import { session } from '../lib/session.js';
import { edit } from './edit.js';
import { showSecrets } from './secrets.js';

const PATH = '/console/api/merchants';

const field = (id, title, ...control) => h('div', { class: 'field' }, h('label', { for: id }, title), control);

// Resolves with the body to send, or null.
const form = () => ask('New merchant', close => h('form', {
  onsubmit: event => {
    event.preventDefault();
    const data = new FormData(event.target);
    close({ name: data.get('name'), test: data.has('test') });
  },
},
h('div', { class: 'fields' },
  field('merchant-name', 'Name', h('input', { id: 'merchant-name', name: 'name', required: true, maxlength: 60 })),
  h('label', { class: 'check' }, h('input', { type: 'checkbox', name: 'test' }), 'Sandbox')),
h('div', { class: 'buttons' },
  h('button', { type: 'button', onclick: () => close() }, 'Cancel'), h('button', { class: 'primary' }, 'Add'))));

export function merchants(signal) {
  const list = h('div');
  const renew = async () => fill(list, shown(await pages(PATH, signal)));
  const does = work => () => work().then(renew).catch(complain);
  const add = async () => {
    const body = await form();
    if (body)
      await post(PATH, body);
  };
  const letIn = async merchant => {
    const body = await edit(null);
    if (body)
      await showSecrets(await post(`${PATH}/${encodeURIComponent(merchant.name)}/credentials`, body));
  };
  const shown = items => table('Merchants', [
    { title: 'Merchant', of: one => [one.name, one.name === session.merchant && h('span', { class: 'quiet' }, ' (this one)')], head: true },
    { title: 'Kind', of: one => (one.test ? 'sandbox' : 'live') },
    { title: 'Centra’s markets', of: one => one.centraMarkets?.join(', ') ?? 'all' },
    { title: h('span', { class: 'unseen' }, 'What may be done'), of: one => h('button', {
      type: 'button', class: 'plain', 'aria-label': `Let in ${one.name}`, onclick: does(() => letIn(one)),
    }, 'Let in') },
  ], items, one => ({ 'data-merchant': one.name }));
  renew().catch(complain);
  return h('div', { class: 'card' },
    h('div', { class: 'head' }, h('h2', {}, 'Merchants'), h('button', { type: 'button', onclick: does(add) }, 'New merchant')), list);
}
