// The generated client, and an order made with it.
import assert from 'node:assert/strict';
import { checkoutApi, createAnAccessToken, createClient, getCartItems, manageCarts } from '@epcc-sdk/sdks-shopper';
import { address, bill, home } from './shop.mjs';

const headers = { 'Content-Type': 'application/json' };
export const customer = { name: 'Ann Perkins', email: `${crypto.randomUUID()}@example.com` };

export async function shopper() {
  const body = { grant_type: 'client_credentials', client_id: 'demo-client', client_secret: 'demo-secret' };
  const { data } = await createAnAccessToken({ client: createClient({ baseUrl: address }), body });
  return createClient({ baseUrl: address, headers: { ...headers, Authorization: `Bearer ${data.access_token}` } });
}

export async function checkOut(client) {
  const path = { cartID: crypto.randomUUID() };
  const item = { type: 'custom_item', name: 'Whisky', sku: 'W-1', quantity: 2, price: { amount: 1500, includes_tax: true } };
  await manageCarts({ client, path, body: { data: item } });
  assert.equal((await getCartItems({ client, path })).data.data[0].sku, 'W-1');
  const made = await checkoutApi({ client, path, body: { data: { customer, billing_address: bill, shipping_address: home } } });
  assert.equal(made.response.status, 201);
  return made.data.data.id;
}
