// Whole lives of orders, by each call that the clients have for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bill, checkOut, clients, connect, home, person, standing } from './shop.mjs';

for (const [name, sdk] of Object.entries(clients)) {
  const shop = connect(sdk);

  test(`${name}: a cart is filled, changed and checked out`, async () => {
    const reference = crypto.randomUUID();
    const cart = shop.Cart(reference);
    const added = await cart.AddCustomItem({ name: 'Whisky', sku: 'W-1', quantity: 1, price: { amount: 1500, includes_tax: true } });
    await cart.UpdateItem(added.data[0].id, 2);
    await cart.UpdateItemQuantity(added.data[0].id, 3);
    await cart.AddPromotion('SUMMERDISCOUNT');

    const items = await cart.Items();
    assert.deepEqual(items.data.map(({ type, quantity }) => [type, quantity]), [['custom_item', 3], ['promotion_item', 1]]);
    assert.equal((await cart.Get()).data.id, reference);

    const off = await cart.RemoveItem('SUMMERDISCOUNT');
    assert.equal(off.meta.display_price.with_tax.amount, 4500);
    const { data, included } = await cart.Checkout(person, bill, home);
    assert.equal(standing(data), 'incomplete/unpaid/unfulfilled');
    assert.equal(data.meta.display_price.balance_owing.amount, 4500);
    assert.deepEqual(included.items.map(({ sku, quantity }) => [sku, quantity]), [['W-1', 3]]);
    assert.equal(await cart.Delete(), '{}');
    assert.deepEqual((await cart.Items()).data, []);
  });

  test(`${name}: a cart is made, named and emptied`, async () => {
    const { data: made } = await shop.Cart().CreateCart({ name: 'Saturday' });
    const cart = shop.Cart(made.id);
    await cart.AddCustomItem({ name: 'Whisky', sku: 'W-1', quantity: 1, price: { amount: 1500, includes_tax: true } });
    assert.equal((await cart.UpdateCart({ description: 'for two' })).data.name, 'Saturday');
    assert.equal(await cart.RemoveAllItems(), '{}');
    assert.deepEqual((await cart.Items()).data, []);
  });

  test(`${name}: authorized, captured, fulfilled, refunded, anonymized`, async () => {
    const { id } = await checkOut(shop);
    const authorized = (await shop.Orders.Payment(id, { gateway: 'manual', method: 'authorize' })).data;
    assert.deepEqual([authorized.transaction_type, authorized.status, authorized.amount], ['authorize', 'complete', 3000]);
    assert.equal(standing((await shop.Orders.Get(id)).data), 'processing/authorized/unfulfilled');

    const captured = (await shop.Transactions.Capture({ order: id, transaction: authorized.id })).data;
    assert.equal(captured.transaction_type, 'capture');
    const fulfilled = (await shop.Orders.Update(id, { shipping: 'fulfilled' })).data;
    assert.equal(standing(fulfilled), 'complete/paid/fulfilled');

    const part = (await shop.Transactions.Refund({ order: id, transaction: captured.id }, { amount: 500 })).data;
    assert.deepEqual([part.transaction_type, part.refunded_amount], ['refund', 500]);
    await shop.Transactions.Refund({ order: id, transaction: captured.id }, {});
    assert.equal(standing((await shop.Orders.Get(id)).data), 'complete/refunded/fulfilled');

    const all = (await shop.Transactions.All({ order: id })).data;
    assert.deepEqual((await shop.Orders.Transactions(id)).data, all);
    assert.deepEqual(all.map((one) => one.transaction_type), ['authorize', 'capture', 'refund', 'refund']);
    const one = (await shop.Transactions.Get({ order: id, transaction: captured.id })).data;
    assert.equal(one.refunded_amount, 3000);

    const erased = (await shop.Orders.anonymize({ order_ids: [id] })).data;
    assert.deepEqual([erased[0].anonymized, erased[0].customer.email], [true, '*']);
  });

  test(`${name}: purchased in parts, its address and data changed, cancelled, refunded`, async () => {
    const { id } = await checkOut(shop);
    await shop.Orders.Payment(id, { gateway: 'manual', method: 'purchase', amount: 1000 });
    assert.equal((await shop.Orders.Get(id)).data.payment, 'partially_paid');
    const rest = (await shop.Orders.Payment(id, {
      gateway: 'manual', method: 'purchase', paymentmethod_meta: { name: 'cheque', custom_reference: 'C-17' },
    })).data;
    assert.deepEqual([rest.amount, rest.name, rest.custom_reference], [2000, 'cheque', 'C-17']);

    const changed = (await shop.Orders.Update(id, {
      shipping_address: { city: 'Eagleton' }, external_ref: 'X-1', order_number: 'N-1', 'consignment-id': 'JRTH720666',
    })).data;
    assert.deepEqual(
      [changed.shipping_address.city, changed.shipping_address.first_name, changed.external_ref, changed['consignment-id']],
      ['Eagleton', 'Ron', 'X-1', 'JRTH720666']);

    const cancelled = (await shop.Orders.Update(id, { status: 'cancelled' })).data;
    assert.equal(standing(cancelled), 'cancelled/paid/unfulfilled');
    for (const { id: transaction } of (await shop.Transactions.All({ order: id })).data)
      await shop.Transactions.Refund({ order: id, transaction }, {});
    assert.equal(standing((await shop.Orders.Get(id)).data), 'cancelled/refunded/unfulfilled');
  });

  test(`${name}: a gateway that takes its time is confirmed and its authorization cancelled`, async () => {
    const { id } = await checkOut(shop);
    const pending = (await shop.Orders.Payment(id, { gateway: 'simulated', method: 'authorize', payment: 'sim_never' })).data;
    assert.equal(pending.status, 'pending');
    assert.deepEqual((await shop.Orders.Confirm(id, pending.id, {})).data, pending);

    const cancelled = (await shop.Transactions.Cancel({ order: id, transaction: pending.id }, { reason: 'abandoned' })).data;
    assert.equal(cancelled.status, 'cancelled');
    assert.equal(standing((await shop.Orders.Get(id)).data), 'incomplete/unpaid/unfulfilled');
  });
}
