// The orders that were changed most while one has been looking, by the change feed.
import { empty, fill, h, table } from '../lib/dom.js';
import { count, doorName } from '../lib/format.js';

const [SHOWN, KEPT] = [10, 5000];

export function hottest() {
  const place = h('div');
  const orders = new Map();
  const show = () => {
    const top = [...orders.values()].sort((one, other) => other.changes - one.changes).slice(0, SHOWN);
    fill(place, top.length === 0 ? empty('Nothing has changed since this page was opened.') : table('Hottest orders', [
      { title: 'Order', of: one => h('a', { href: `/console/orders/${encodeURIComponent(one.id)}` }, one.id), head: true },
      { title: 'Changes', of: one => count(one.changes), number: true },
      { title: 'Version', of: one => one.version, number: true },
      { title: 'Doors', of: one => [...one.doors].map(doorName).join(', ') },
    ], top));
  };
  const add = ({ orderId, version, door }) => {
    const one = orders.get(orderId) ?? { id: orderId, changes: 0, doors: new Set() };
    one.changes++;
    one.version = version;
    one.doors.add(door);
    orders.delete(orderId);
    orders.set(orderId, one);
    if (orders.size > KEPT)
      orders.delete(orders.keys().next().value);
  };
  return { place, add, show };
}
