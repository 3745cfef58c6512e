// Products, discounts and shipping groups of carts, and what becomes of them in orders.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bill, clients, connect, home, person } from './shop.mjs';

const shirt = { id: 'wimxtoAwSl', sku: 'TSHIRTMM000000FFFFFFXLXX' };
const whisky = () => ({ type: 'custom_item', name: 'Whisky', sku: 'W-1', quantity: 2, price: { amount: 1500, includes_tax: true } });
const discount = () => ({
  type: 'custom_discount', external_id: 'spring', discount_engine: 'ours', amount: -1000, description: 'Ten off', discount_code: 'SPRING',
});

const withTax = (answer) => answer.data.meta.display_price.with_tax.amount;

for (const [name, sdk] of Object.entries(clients)) {
  const shop = connect(sdk);

  test(`${name}: products are added one by one and together, changed and merged`, async () => {
    const cart = shop.Cart(crypto.randomUUID());
    await cart.AddProduct(shirt.id, 1);
    await cart.AddProduct(shirt.sku, 1, {}, true);
    const added = await cart.BulkAdd([{ type: 'cart_item', id: shirt.id, quantity: 1 }, whisky(), { type: 'cart_item', id: 'none', quantity: 1 }],
      { add_all_or_nothing: false });
    assert.deepEqual(added.data.map(({ type, quantity }) => [type, quantity]), [['cart_item', 3], ['custom_item', 2]]);
    assert.deepEqual(added.errors.map(({ title, meta }) => [title, meta.id]), [['Product not found', 'none']]);

    const changed = await cart.UpdateItems(added.data.map(({ id }) => ({ id, type: 'cart_item', quantity: 1 })));
    assert.deepEqual(changed.data.map(({ quantity }) => quantity), [1, 1]);

    const other = shop.Cart(crypto.randomUUID());
    const merged = await other.Merge(cart.cartId);
    assert.deepEqual(merged.data.map(({ type }) => type), ['cart_item', 'custom_item']);
    const read = await other.With('items').Get();
    assert.equal(read.included.items.length, 2);
    assert.equal((await other.Checkout(person, bill, home)).included.items[0].product_id, shirt.id);
  });

  test(`${name}: too many pieces are refused`, async () => {
    await assert.rejects(shop.Cart(crypto.randomUUID()).AddProduct(shirt.id, 20000), ({ errors }) => errors[0].title === 'Insufficient stock');
  });

  test(`${name}: custom discounts come, change and go`, async () => {
    const cart = shop.Cart(crypto.randomUUID());
    await cart.AddCustomItem(whisky());
    const own = (await cart.AddCartCustomDiscount(discount())).data;
    assert.equal(own.amount.amount, -1000);
    assert.equal((await cart.UpdateCartCustomDiscount(own.id, { amount: -500 })).data.amount.amount, -500);
    assert.equal(withTax(await cart.Get()), 2500);
    assert.equal(await cart.RemoveCartCustomDiscount(own.id), '{}');

    const item = (await cart.Items()).data[0];
    const ofItem = { ...discount(), relationships: { item: { data: { type: 'custom_item', id: item.id } } } };
    const { data: [both, alone] } = await cart.BulkAddCartCustomDiscount([discount(), ofItem], { add_all_or_nothing: true });
    assert.deepEqual([both.relationships, alone.relationships.item.data.id], [undefined, item.id]);
    assert.equal((await cart.UpdateItemCustomDiscount(item.id, alone.id, { amount: -100 })).data.amount.amount, -100);
    assert.equal(withTax(await cart.Get()), 1900);
    const { data } = await cart.Checkout(person, bill, home);
    assert.equal((await shop.Orders.With('custom_discounts').Get(data.id)).included.custom_discounts.length, 2);
    assert.equal(await cart.RemoveItemCustomDiscount(item.id, alone.id), '{}');
  });

  test(`${name}: shipping groups of a cart are those of its order`, async () => {
    const cart = shop.Cart(crypto.randomUUID());
    const { data: group } = await cart.CreateShippingGroup({ shipping_type: 'standard', shipping_price: { base: 800, tax: 200 } });
    await cart.AddCustomItem({ ...whisky(), shipping_group_id: group.id });
    assert.deepEqual((await cart.AllShippingGroupsCart()).data.map(({ id }) => id), [group.id]);
    assert.equal((await cart.GetCartShippingGroup(group.id)).data.meta.shipping_display_price.total.amount, 1000);

    const { data } = await cart.Checkout(person, bill, home);
    assert.equal(data.meta.display_price.with_tax.amount, 4000);
    assert.deepEqual((await shop.Orders.AllShippingGroups(data.id)).data.map(({ shipping_type: type }) => type), ['standard']);
    const read = await shop.Orders.With('items').GetShippingGroup(data.id, group.id);
    assert.deepEqual([read.data.order_id, read.included.items[0].sku], [data.id, 'W-1']);
  });

  test(`${name}: integrations are added, read, changed and removed`, async () => {
    const { data: made } = await shop.Integrations.Create({
      name: 'Told', integration_type: 'webhook', observes: ['order.paid'], configuration: { url: 'https://shop.example/paid', secret_key: 's' },
    });
    assert.equal((await shop.Integrations.Get(made.id)).data.configuration.url, 'https://shop.example/paid');
    assert.ok((await shop.Integrations.All()).data.some(({ id }) => id === made.id));
    assert.equal((await shop.Integrations.Update(made.id, { enabled: false })).data.enabled, false);
    assert.deepEqual((await shop.Integrations.GetLogs(made.id)).results, { total: 0 });
    assert.deepEqual((await shop.Integrations.GetJobs(made.id)).data, []);
    assert.ok(Array.isArray((await shop.Integrations.GetAllLogs()).data));
    await assert.rejects(shop.Integrations.GetAllLogsForJob(made.id, 'none'), ({ errors: [{ status }] }) => status === 404);
    assert.equal(await shop.Integrations.Delete(made.id), '{}');
  });
}
