// The generated client of one function for each call.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  anonymizeOrders, cancelATransaction, captureATransaction, checkoutApi, confirmOrder, confirmPayment, createAnAccessToken, createClient,
  getAnOrder, getATransaction, getCartItems, getCustomerOrders, getOrderItems, getOrderTransactions, manageCarts, paymentSetup,
  refundATransaction, updateAnOrder,
} from '@epcc-sdk/sdks-shopper';
import { address, bill, home, standing } from './shop.mjs';

const headers = { 'Content-Type': 'application/json' };
const customer = { name: 'Ann Perkins', email: `${crypto.randomUUID()}@example.com` };

async function connect() {
  const body = { grant_type: 'client_credentials', client_id: 'demo-client', client_secret: 'demo-secret' };
  const { data } = await createAnAccessToken({ client: createClient({ baseUrl: address }), body });
  return createClient({ baseUrl: address, headers: { ...headers, Authorization: `Bearer ${data.access_token}` } });
}

async function checkOut(client) {
  const path = { cartID: crypto.randomUUID() };
  const item = { type: 'custom_item', name: 'Whisky', sku: 'W-1', quantity: 2, price: { amount: 1500, includes_tax: true } };
  await manageCarts({ client, path, body: { data: item } });
  assert.equal((await getCartItems({ client, path })).data.data[0].sku, 'W-1');
  const made = await checkoutApi({ client, path, body: { data: { customer, billing_address: bill, shipping_address: home } } });
  assert.equal(made.response.status, 201);
  return made.data.data.id;
}

test('an order is checked out, paid, captured, changed, fulfilled and refunded', async () => {
  const client = await connect();
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
  const client = await connect();
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
  const client = await connect();
  const orderID = await checkOut(client);

  assert.equal((await getAnOrder({ client, path: { orderID } })).data.data.id, orderID);
  assert.equal((await getOrderItems({ client, path: { orderID } })).data.data[0].sku, 'W-1');
  const listed = await getCustomerOrders({ client, query: { filter: `eq(email,${customer.email})`, 'page[limit]': 10 } });
  assert.ok(listed.data.data.some(({ id }) => id === orderID));
  assert.equal((await getAnOrder({ client, path: { orderID: 'none' } })).response.status, 404);
});
