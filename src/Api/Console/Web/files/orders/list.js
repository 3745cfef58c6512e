// One page of a search's result as a table.
import { query } from '../lib/api.js';
import { chip } from '../lib/chips.js';
import { empty, h, table } from '../lib/dom.js';
import { at, money } from '../lib/format.js';
import { without } from './conditions.js';

const link = order => h('a', { href: `/console/orders/${encodeURIComponent(order.id)}` }, order.id);

const COLUMNS = [
  { title: 'Order', of: link, head: true },
  { title: 'Status', of: order => chip(order.status) },
  { title: 'Payment', of: order => chip(order.payment) },
  { title: 'Fulfilment', of: order => chip(order.fulfillment) },
  { title: 'Total', of: order => money(order.totals?.totalWithTaxes, order.currency), number: true },
  { title: 'Customer', of: order => order.customer?.email ?? order.customer?.name },
  { title: 'Changed', of: order => h('time', { datetime: order.updatedAt }, at(order.updatedAt)) },
  { title: 'Version', of: order => order.version, number: true },
];

// fresh: the ids of orders that changed since the page was last shown.
export const list = (page, fresh) => page.items.length === 0
  ? empty('No order meets all conditions.')
  : table('Orders', COLUMNS, page.items, order => ({ class: fresh.has(order.id) ? 'fresh' : null, 'data-order': order.id }));

export const paging = (search, page) => h('nav', { class: 'paging', 'aria-label': 'Pages' },
  search.cursor && h('a', { href: `/console/orders${query(without(search, 'cursor'))}` }, 'First page'),
  page.next && h('a', { href: `/console/orders${query({ ...search, cursor: page.next })}` }, 'Next page'));
