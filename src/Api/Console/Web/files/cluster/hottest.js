// The orders of all merchants that were changed most since somebody began to look at the cluster.
import { empty, h, table } from '../lib/dom.js';
import { count } from '../lib/format.js';
import { session } from '../lib/session.js';

const SHOWN = 10;

const link = one => (one.merchant === session.merchant
  ? h('a', { href: `/console/orders/${encodeURIComponent(one.order)}` }, one.order)
  : one.order);

// silos: each with the orders it has counted; one that has moved was counted by several.
export function hottest(silos) {
  const orders = new Map();
  for (const { merchant, order, changes } of silos.flatMap(silo => silo.hottest)) {
    const key = JSON.stringify([merchant, order]);
    orders.set(key, { merchant, order, changes: changes + (orders.get(key)?.changes ?? 0) });
  }
  const top = [...orders.values()].sort((one, other) => other.changes - one.changes).slice(0, SHOWN);
  return top.length === 0 ? empty('Nothing has changed since somebody looks.') : table('Hottest orders', [
    { title: 'Order', of: link, head: true },
    { title: 'Merchant', of: one => one.merchant },
    { title: 'Changes', of: one => count(one.changes), number: true },
  ], top);
}
