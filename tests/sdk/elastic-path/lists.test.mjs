// Orders read back in every way the clients can.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOut, clients, connect } from './shop.mjs';

for (const [name, sdk] of Object.entries(clients)) {
  const shop = connect(sdk);
  const customer = { name: 'Leslie Knope', email: `${crypto.randomUUID()}@example.com` };
  const ids = [];
  // A client forgets what a list is to be while it logs in, so it has to be logged in before.
  test.before(async () => {
    for (let count = 0; count < 3; count++) ids.push((await checkOut(shop, customer)).id);
    await shop.Orders.Payment(ids[0], { gateway: 'manual', method: 'purchase' });
  });
  const mine = { eq: { email: customer.email } };

  test(`${name}: pages lead to each other`, async () => {
    const first = await shop.Orders.Filter(mine).Sort('created_at').Limit(2).All();
    assert.deepEqual(first.data.map(({ id }) => id), ids.slice(0, 2));
    assert.deepEqual(first.meta, { page: { limit: 2, offset: 0, current: 1, total: 2 }, results: { total: 3 } });
    assert.match(first.links.next, /page\[limit\]=2&page\[offset\]=2$/);
    const second = await shop.Orders.Filter(mine).Sort('created_at').Limit(2).Offset(2).All();
    assert.deepEqual(second.data.map(({ id }) => id), ids.slice(2));
  });

  test(`${name}: filters choose and sorts order`, async () => {
    const paid = await shop.Orders.Filter({ eq: { email: customer.email, payment: 'paid' } }).All();
    assert.deepEqual(paid.data.map(({ id }) => id), [ids[0]]);
    const dear = await shop.Orders.Filter({ ...mine, gt: { with_tax: 3000 } }).All();
    assert.deepEqual(dear.data, []);
    const like = await shop.Orders.Filter({ ...mine, like: { name: '*knope' } }).Sort('-status').All();
    assert.deepEqual(like.data.map(({ status }) => status), ['incomplete', 'incomplete', 'complete']);
  });

  test(`${name}: items come with an order, with a list and alone`, async () => {
    const one = await shop.Orders.With('items').Get(ids[0]);
    const list = await shop.Orders.With(['items']).Filter(mine).All();
    const alone = await shop.Orders.Items(ids[0]);
    assert.deepEqual(one.included.items, alone.data);
    assert.equal(list.included.items.length, 3);
    assert.deepEqual([alone.data[0].sku, alone.data[0].quantity, alone.data[0].value.amount], ['W-1', 2, 3000]);
  });
}
