// The generated client's functions about carts of customers and about taxes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addTaxItemToCart, bulkAddTaxItemsToCart, bulkDeleteTaxItemsFromCart, createCustomerCartAssociation, deleteATaxItem,
  deleteCustomerCartAssociation, getACart, getCarts, getCustomerOrders, manageCarts, updateATaxItem,
} from '@epcc-sdk/sdks-shopper';
import { clients, connect } from './shop.mjs';
import { shopper } from './shopper.mjs';

const client = await shopper();
const item = { type: 'custom_item', name: 'Whisky', sku: 'W-1', quantity: 2, price: { amount: 1500, includes_tax: false } };

async function fill() {
  const path = { cartID: crypto.randomUUID() };
  const made = await manageCarts({ client, path, body: { data: item } });
  return { ...path, cartitemID: made.data.data[0].id };
}

test('a cart becomes a customer\'s and is nobody\'s again', async () => {
  const { Customers } = connect(clients['@elasticpath/js-sdk']);
  const email = `${crypto.randomUUID()}@example.com`;
  const { data: { id } } = await Customers.Create({ type: 'customer', name: 'Ann', email, password: 'a good password' });
  const { data: { token } } = await Customers.TokenViaPassword(email, 'a good password');
  const headers = { 'X-Moltin-Customer-Token': token };
  const { cartID } = await fill();
  const body = { data: [{ type: 'customer', id }] };

  const owned = await createCustomerCartAssociation({ client, headers, path: { cartID }, body });
  assert.deepEqual([owned.response.status, owned.data.data], [200, body.data]);
  assert.deepEqual((await getCarts({ client, headers })).data.data.map((cart) => cart.id), [cartID]);
  assert.deepEqual((await getCustomerOrders({ client, headers })).data.data, []);
  assert.equal((await deleteCustomerCartAssociation({ client, headers, path: { cartID }, body })).response.status, 204);
  assert.deepEqual((await getCarts({ client, headers })).data.data, []);
});

test('taxes come, change and go', async () => {
  const path = await fill();
  const { cartID, cartitemID } = path;
  const added = await addTaxItemToCart({ client, path, body: { data: { type: 'tax_item', name: 'Levy', amount: 100 } } });
  assert.deepEqual([added.response.status, added.data.data.amount], [201, 100]);
  const tax = { ...path, taxitemID: added.data.data.id };
  const changed = await updateATaxItem({ client, path: tax, body: { data: { type: 'tax_item', amount: null, rate: 0.05 } } });
  assert.equal(changed.data.data.rate, 0.05);
  assert.equal((await deleteATaxItem({ client, path: tax })).response.status, 204);

  const relationships = { item: { data: { type: 'custom_item', id: cartitemID } } };
  const several = await bulkAddTaxItemsToCart({
    client, path: { cartID }, body: { data: [{ type: 'tax_item', name: 'GST', rate: 0.05, relationships }] },
  });
  assert.deepEqual([several.response.status, several.data.data.length], [201, 1]);
  const read = await getACart({ client, path: { cartID }, query: { include: ['tax_items'] } });
  assert.equal(read.data.included.tax_items.length, 1);
  assert.equal((await bulkDeleteTaxItemsFromCart({ client, path: { cartID } })).response.status, 204);
  assert.equal((await bulkDeleteTaxItemsFromCart({ client, path: { cartID } })).error.errors[0].title, 'Resource Not Found');
});
