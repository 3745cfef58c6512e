// Customers who are kept, log in and have carts and orders of their own; and taxes of carts that somebody else has reckoned.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bill, clients, connect, home } from './shop.mjs';

const whisky = () => ({ name: 'Whisky', sku: 'W-1', quantity: 2, price: { amount: 1500, includes_tax: false } });
const withTax = (answer) => answer.data.meta.display_price.with_tax.amount;

for (const [name, sdk] of Object.entries(clients)) {
  const shop = connect(sdk);

  /** A customer with a token. */
  async function come() {
    const email = `${crypto.randomUUID()}@example.com`;
    const { data: customer } = await shop.Customers.Create({ type: 'customer', name: 'Ron Swanson', email, password: 'a good password' });
    const { data: { token, customer_id: id } } = await shop.Customers.TokenViaPassword(email, 'a good password');
    assert.equal(id, customer.id);
    return { ...customer, token };
  }

  test(`${name}: customers are created, read, found, changed and removed`, async () => {
    const { id, email } = await come();
    assert.equal((await shop.Customers.Get(id)).data.password, true);
    assert.deepEqual((await shop.Customers.Filter({ eq: { email } }).All()).data.map((found) => found.id), [id]);
    assert.equal((await shop.Customers.Update(id, { type: 'customer', name: 'Ron' })).data.name, 'Ron');
    assert.equal((await shop.Customers.Token(email, 'a good password')).data.type, 'token');
    await assert.rejects(shop.Customers.Token(email, 'a bad one'), ({ errors: [{ status, title }] }) => status === 403 && title === 'Forbidden');
    assert.equal(await shop.Customers.Delete(id), '{}');
    await assert.rejects(shop.Customers.Get(id), ({ errors: [{ status }] }) => status === 404);
  });

  test(`${name}: a customer's addresses are kept, read, changed and removed`, async () => {
    const { id: customer, token } = await come();
    const { data: made } = await shop.CustomerAddresses.Create({ customer, token, body: { ...home, name: 'Home' } });
    assert.deepEqual([made.type, made.name, made.line_1], ['address', 'Home', home.line_1]);
    const address = made.id;
    assert.equal((await shop.CustomerAddresses.Get({ customer, address, token })).data.postcode, home.postcode);
    assert.deepEqual((await shop.CustomerAddresses.All({ customer })).data.map(({ id }) => id), [address]);
    const changed = await shop.CustomerAddresses.Update({ customer, address, token, body: { city: 'Eagleton' } });
    assert.deepEqual([changed.data.city, changed.data.name], ['Eagleton', 'Home']);
    const { token: others } = await come();
    await assert.rejects(shop.CustomerAddresses.All({ customer, token: others }), ({ errors: [{ status }] }) => status === 404);
    assert.equal(await shop.CustomerAddresses.Delete({ customer, address, token }), '{}');
    assert.deepEqual((await shop.CustomerAddresses.All({ customer, token })).data, []);
  });

  test(`${name}: a customer sees their own carts and orders alone`, async () => {
    const [one, other] = [await come(), await come()];
    const cart = shop.Cart(crypto.randomUUID());
    await cart.AddCustomItem(whisky());
    assert.deepEqual((await cart.AddCustomerAssociation(one.id, one.token)).data, [{ type: 'customer', id: one.id }]);
    const { data: made } = await shop.Cart().CreateCart({ name: 'Mine' }, one.token);
    assert.equal((await shop.Cart(made.id).UpdateCart({ name: 'Still mine' }, one.token)).data.name, 'Still mine');
    await assert.rejects(shop.Cart(made.id).UpdateCart({ name: 'Yours' }, other.token), ({ errors: [{ detail }] }) => detail === 'Cart not found');
    assert.deepEqual((await shop.Cart().GetCartsList(one.token)).data.map(({ id }) => id), [made.id, cart.cartId]);
    assert.deepEqual((await shop.Cart().GetCartsList(other.token)).data, []);

    const { data: order } = await cart.Checkout(one.id, bill, home);
    assert.equal(order.customer.id, one.id);
    assert.deepEqual((await shop.Orders.All(one.token)).data.map(({ id }) => id), [order.id]);
    assert.equal((await shop.Orders.Get(order.id, one.token)).data.id, order.id);
    await assert.rejects(shop.Orders.Get(order.id, other.token), ({ errors: [{ detail }] }) => detail === 'Order not found');
  });

  test(`${name}: taxes come, change and go`, async () => {
    const cart = shop.Cart(crypto.randomUUID());
    const item = (await cart.AddCustomItem(whisky())).data[0];
    const { data: tax } = await cart.AddItemTax(item.id, { name: 'GST', jurisdiction: 'BC', code: 'GST', rate: 0.05 });
    assert.deepEqual([tax.type, tax.rate], ['tax_item', 0.05]);
    assert.equal(withTax(await cart.Get()), 3150);
    assert.equal((await cart.UpdateItemTax(item.id, tax.id, { rate: 0.1 })).data.rate, 0.1);

    const relationships = { item: { data: { type: 'custom_item', id: item.id } } };
    const several = await cart.BulkAddItemTax([{ type: 'tax_item', name: 'PST', rate: 0.07, relationships }], { add_all_or_nothing: true });
    assert.deepEqual(several.data.map((added) => added.relationships.item.data.id), [item.id]);
    const { data: order } = await cart.Checkout({ name: 'Ron', email: 'ron@example.com' }, bill, home);
    assert.equal((await shop.Orders.With('tax_items').Get(order.id)).included.tax_items.length, 2);
    assert.equal(await cart.RemoveItemTax(item.id, tax.id), '{}');
    assert.equal(withTax(await cart.Get()), 3210);
  });
}

test('@elasticpath/js-sdk: products are added as a list, and a promotion code goes', async () => {
  const cart = connect(clients['@elasticpath/js-sdk']).Cart(crypto.randomUUID());
  const added = await cart.AddProducts([{ sku: 'TSHIRTMM000000FFFFFFXLXX', quantity: 1 }], { add_all_or_nothing: true });
  assert.deepEqual(added.data.map(({ product_id: id }) => id), ['wimxtoAwSl']);
  await cart.AddPromotion('SUMMERDISCOUNT');
  const off = await cart.RemovePromotion('SUMMERDISCOUNT');
  assert.deepEqual(off.data.map(({ type }) => type), ['cart_item']);
});
