// An order's whole life by every method of the client: made, paid by a customer, told of, shipped, refunded.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { choose } from './customer.mjs';
import { apiKey, connect, order } from './provider.mjs';
import { open } from './shop.mjs';

const client = connect();
const shop = await open(apiKey);
after(() => shop.close());

const success = { success: true, data: {} };
const unknownOrder = { error_code: 1006, error_info: 'Invalid transaction ID' };

test('a checkout shows gateways and issuers', async () => {
  const gateways = await client.gateways.get();
  assert.ok(gateways.success && gateways.data.some(gateway => gateway.id === 'IDEAL'));
  assert.deepEqual(await client.gateways.get('PAYAFTER'), { success: true, data: { id: 'PAYAFTER', description: 'Pay After Delivery' } });
  const issuers = await client.issuers.get();
  assert.ok(issuers.data.some(issuer => issuer.code === '0031' && issuer.description === 'ABN AMRO'));
});

test('an order is made, paid, told of, shipped and refunded', async () => {
  const id = `life-${crypto.randomUUID()}`;
  const made = await client.orders.create(order(id, shop));
  assert.deepEqual(Object.keys(made.data).sort(), ['order_id', 'payment_url', 'session_id']);
  assert.equal((await client.orders.get(id)).data.status, 'initialized');

  assert.equal(
    await choose(made.data.payment_url, 'pay'),
    `http://www.example.com/client/notification?type=redirect&transactionid=${id}`);
  const paid = await shop.told(id);
  assert.equal(paid.status, 'completed');
  assert.deepEqual(paid, (await client.orders.get(id)).data);

  assert.deepEqual(
    await client.orders.update(id, {
      status: 'shipped',
      tracktrace_code: '3SMSP0123456789',
      carrier: 'MSP Logistics',
      ship_date: '01-01-1911',
      reason: 'Fulfilled by warehouse',
      invoice_id: 'AB12345',
    }),
    success);
  assert.equal((await shop.told(id)).status, 'shipped');

  const part = await client.refunds.create(id, { currency: 'EUR', amount: '8', description: 'Your refund description' });
  assert.ok(part.success && Number.isInteger(part.data.refund_id) && Number.isInteger(part.data.transaction_id));
  assert.equal((await shop.told(id)).amount_refunded, 8);
  await client.refunds.create(id, { currency: 'EUR' });
  assert.equal((await shop.told(id)).status, 'refunded');
  assert.equal((await client.orders.get(id)).data.amount_refunded, 1000);
});

test('an order is declined, and paid after all', async () => {
  const id = `again-${crypto.randomUUID()}`;
  const { data } = await client.orders.create(order(id, shop));

  assert.equal(
    await choose(data.payment_url, 'decline'),
    `http://www.example.com/client/notification?type=cancel&transactionid=${id}`);
  assert.equal((await shop.told(id)).status, 'declined');
  await choose(data.payment_url, 'pay');
  assert.equal((await shop.told(id)).status, 'completed');
});

test('what cannot be is refused in the words that the client reads', async () => {
  const id = `twice-${crypto.randomUUID()}`;
  await client.orders.create(order(id, shop));

  assert.deepEqual(await client.orders.create(order(id, shop)), unknownOrder);
  assert.deepEqual(await client.orders.get('foobar'), unknownOrder);
  assert.deepEqual(await client.orders.update('foobar', { status: 'shipped' }), unknownOrder);
  assert.equal((await client.refunds.create('foobar', { currency: 'EUR', amount: 1 })).error_code, 1006);
  assert.equal((await client.gateways.get('NONE')).error_code, 1023);
  assert.deepEqual(await connect('another-key').orders.get('foobar'), { error_code: 1032, error_info: 'Invalid API key' });
});
