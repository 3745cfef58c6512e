// Who holds the order, and what waits there.
import { get } from '../lib/api.js';
import { facts, fill, h } from '../lib/dom.js';
import { count } from '../lib/format.js';

export function presence(id) {
  const place = h('div');
  const renew = async signal => {
    const now = await get(`/console/api/orders/${encodeURIComponent(id)}/presence`, signal);
    fill(place, facts([
      ['Silo', h('code', {}, now.silo)],
      ['Lease', now.leased ? 'held: answers from memory' : 'not held: asks the database'],
      ['Waiting', count(now.waiting)],
      ['For the disk', count(now.writing)],
    ]));
  };
  return { place, renew };
}
