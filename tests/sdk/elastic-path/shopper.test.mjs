// The generated client of one function for each call.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  anonymizeOrders, cancelATransaction, captureATransaction, confirmOrder, confirmPayment, getAnOrder, getATransaction, getCustomerOrders,
  getOrderItems, getOrderTransactions, paymentSetup, refundATransaction, updateAnOrder,
} from '@epcc-sdk/sdks-shopper';
import { standing } from './shop.mjs';
import { checkOut, customer, shopper } from './shopper.mjs';

test('an order is checked out, paid, captured, changed, fulfilled and refunded', async () => {
  const client = await shopper();
  const orderID = await checkOut(client);
  const paid = await paymentSetup({ client, path: { orderID }, body: { data: { gateway: 'manual', method: 'authorize' } } });
  const path = { orderID, transactionID: paid.data.data.id };

  assert.equal((await captureATransaction({ client, path })).data.data.transaction_type, 'capture');
  const changed = await updateAnOrder({ client, path: { orderID }, body: { data: { type: 'order', shipping: 'fulfilled' } } });
  assert.equal(standing(changed.data.data), 'complete/paid/fulfilled');
  assert.equal((await refundATransaction({ client, path, body: { data: { amount: 500 } } })).data.data.refunded_amount, 500);

  const cancelled = await cancelATransaction({ client, path, body: { data: { reason: 'duplicate' } } });
  assert.deepEqual([cancelled.response.status, cancelled.error.errors[0].title], [422, 'Unsupported gateway operation']);
});

test('a payment under way is confirmed, a cancelled order anonymized', async () => {
  const client = await shopper();
  const orderID = await checkOut(client);
  const begun = await paymentSetup({
    client, path: { orderID }, body: { data: { gateway: 'simulated', method: 'purchase', payment: 'sim_never' } },
  });
  const path = { orderID, transactionID: begun.data.data.id };

  assert.equal((await confirmPayment({ client, path, body: { data: {} } })).data.data.status, 'pending');
  assert.equal((await confirmOrder({ client, path: { orderID }, body: { data: {} } })).data.data.id, orderID);
  assert.equal((await cancelATransaction({ client, path, body: { data: {} } })).data.data.status, 'cancelled');
  assert.deepEqual((await getOrderTransactions({ client, path: { orderID } })).data.data.map(({ status }) => status), ['cancelled']);
  assert.equal((await getATransaction({ client, path })).data.data.transaction_type, 'purchase');

  await updateAnOrder({ client, path: { orderID }, body: { data: { type: 'order', status: 'cancelled' } } });
  const erased = await anonymizeOrders({ client, body: { data: { order_ids: [orderID] } } });
  assert.equal(erased.data.data[0].anonymized, true);
});

test('orders are read', async () => {
  const client = await shopper();
  const orderID = await checkOut(client);

  assert.equal((await getAnOrder({ client, path: { orderID } })).data.data.id, orderID);
  assert.equal((await getOrderItems({ client, path: { orderID } })).data.data[0].sku, 'W-1');
  const listed = await getCustomerOrders({ client, query: { filter: `eq(email,${customer.email})`, 'page[limit]': 10 } });
  assert.ok(listed.data.data.some(({ id }) => id === orderID));
  assert.equal((await getAnOrder({ client, path: { orderID: 'none' } })).response.status, 404);
});
