// How many orders there are at each status, each a way to see only those.
import { query } from '../lib/api.js';
import { h } from '../lib/dom.js';
import { count, title } from '../lib/format.js';
import { STATUSES, whole, without } from './conditions.js';

export function statuses(search, counts) {
  const all = STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const tile = (name, text, number, conditions) => h('li', {}, h('a', {
    href: `/console/orders${query(conditions)}`, 'aria-current': (search.status ?? '') === name ? 'true' : null,
  }, h('span', {}, text), h('b', { 'data-count': name || 'All' }, count(number ?? 0))));
  return h('ul', { class: 'tiles', 'aria-label': 'Orders by status' },
    tile('', 'All', all, without(whole(search), 'status')),
    STATUSES.map(status => tile(status, title(status), counts[status], { ...whole(search), status })));
}
