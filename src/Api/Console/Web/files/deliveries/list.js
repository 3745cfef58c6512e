// What is on its way and what was given up, as far as one wants to see it, each with a way to have it sent again.
import { get, post, query } from '../lib/api.js';
import { chip } from '../lib/chips.js';
import { empty, fill, h, table } from '../lib/dom.js';
import { at, count, words } from '../lib/format.js';
import { complain, notice } from '../lib/notice.js';

const PATH = '/manage/deliveries';
const KINDS = ['webhook', 'effect', 'gateway'];
const TONES = { parked: 'bad', waiting: 'wait', delivered: 'good' };

const option = (value, chosen) => h('option', { value, selected: value === chosen }, words(value));

const select = (id, name, label, values, chosen) => h('div', { class: 'field' },
  h('label', { for: id }, label),
  h('select', { id, name }, h('option', { value: '' }, 'Any'), values.map(value => option(value, chosen))));

// Which event it is of is known when it has ended.
const what = one => (one.effect ? words(one.effect) : `${one.event ? words(one.event) : 'message'} to ${one.webhook}`);

const versions = one => (one.upToVersion && one.upToVersion !== one.version ? `${one.version} – ${one.upToVersion}` : one.version);

export function deliveries(signal) {
  let search = { state: 'parked' };
  const result = h('div');
  const again = async one => {
    await post(`${PATH}/${encodeURIComponent(one.id)}/replay`);
    notice('It is sent again, soon.', 'good');
    await renew();
  };
  const columns = [
    { title: 'Order', of: one => h('a', { href: `/console/orders/${encodeURIComponent(one.orderId)}` }, one.orderId), head: true },
    { title: 'Version', of: versions, number: true },
    { title: 'Kind', of: one => words(one.kind) },
    { title: 'What', of: what },
    { title: 'State', of: one => chip(one.state, TONES[one.state]) },
    { title: 'Failures', of: one => count(one.failures), number: true },
    { title: 'Last answer', of: one => one.answer },
    { title: 'Next try', of: one => at(one.nextAt) },
    { title: h('span', { class: 'unseen' }, 'Send again'), of: one => h('button', {
      type: 'button', class: 'plain', id: `again-${one.id}`,
      'aria-label': `Send ${what(one)} for ${one.orderId}, version ${one.version}, again`,
      onclick: () => again(one).catch(complain),
    }, 'Send again') },
  ];
  const renew = async () => {
    const page = await get(PATH + query(search), signal);
    fill(result,
      page.items.length === 0
        ? empty('There is nothing of this kind.')
        : table('Deliveries', columns, page.items, one => ({ 'data-delivery': one.id })),
      page.next && h('div', { class: 'buttons' },
        h('button', { type: 'button', onclick: () => look({ ...search, after: page.next }) }, 'Next page')));
  };
  const look = wanted => {
    search = wanted;
    renew().catch(complain);
  };
  const form = h('form', {
    class: 'tools', 'aria-label': 'Which deliveries',
    onsubmit: event => {
      event.preventDefault();
      look(Object.fromEntries(new FormData(event.target)));
    },
  },
  select('delivery-state', 'state', 'State', Object.keys(TONES), search.state),
  select('delivery-kind', 'kind', 'Kind', KINDS, ''),
  h('div', { class: 'field' }, h('label', { for: 'delivery-order' }, 'Order'), h('input', { id: 'delivery-order', name: 'order' })),
  h('button', {}, 'Show'));
  return { place: h('div', { class: 'result' }, form, result), renew };
}
