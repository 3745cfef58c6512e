// A hundred lives at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOut, clients, connect, standing } from './shop.mjs';

test('a hundred orders live at once, each its own life', async () => {
  const shop = connect(clients['@elasticpath/js-sdk']);
  await shop.Orders.Limit(1).All();

  const ends = await Promise.all(Array.from({ length: 100 }, async (_, number) => {
    const { id } = await checkOut(shop);
    const { data: paid } = await shop.Orders.Payment(id, { gateway: 'manual', method: 'purchase' });
    if (number % 2) return (await shop.Orders.Update(id, { shipping: 'fulfilled' })).data;
    await shop.Transactions.Refund({ order: id, transaction: paid.id }, {});
    return (await shop.Orders.Get(id)).data;
  }));

  assert.equal(new Set(ends.map(({ id }) => id)).size, 100);
  ends.forEach((end, number) =>
    assert.equal(standing(end), number % 2 ? 'complete/paid/fulfilled' : 'complete/refunded/unfulfilled'));
});
