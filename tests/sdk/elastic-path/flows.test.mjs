// Flows of orders with their fields. They are of a merchant of their own, whose orders nobody else's tests make.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOut, clients, connect } from './shop.mjs';

const credentials = { client_id: 'other-client', client_secret: 'other-secret' };

for (const [name, sdk] of Object.entries(clients)) {
  const shop = connect(sdk, credentials);

  async function begin() {
    for (const left of (await shop.Flows.All()).data)
      await shop.Flows.Delete(left.id);
    return (await shop.Flows.Create({ type: 'flow', name: 'Orders', slug: 'orders', description: 'More of orders', enabled: true })).data;
  }

  const field = (flow, slug, fieldType, more) => ({
    type: 'field', name: slug, slug, field_type: fieldType, description: '', required: false, enabled: true, order: 1, ...more,
    relationships: { flow: { data: { type: 'flow', id: flow.id } } },
  });

  test(`${name}: flows and fields are made, read, changed and removed`, async () => {
    const flow = await begin();
    assert.equal((await shop.Flows.Get(flow.id)).data.slug, 'orders');
    assert.deepEqual((await shop.Flows.Limit(1).All()).data.map(({ id }) => id), [flow.id]);
    assert.equal((await shop.Flows.Update(flow.id, { type: 'flow', name: 'Mine' })).data.name, 'Mine');

    const { data: made } = await shop.Fields.Create(field(flow, 'rating', 'integer', {
      validation_rules: [{ type: 'between', options: { from: 1, to: 5 } }],
    }));
    assert.equal((await shop.Fields.Get(made.id)).data.field_type, 'integer');
    assert.deepEqual((await shop.Fields.All()).data.map(({ id }) => id), [made.id]);
    assert.deepEqual((await shop.Flows.GetFields('orders')).data.map(({ id }) => id), [made.id]);
    assert.equal((await shop.Fields.Update(made.id, { type: 'field', description: 'stars' })).data.description, 'stars');
    assert.equal(await shop.Fields.Delete(made.id), '{}');
    assert.deepEqual((await shop.Fields.All()).data, []);
    assert.equal(await shop.Flows.Delete(flow.id), '{}');
    await assert.rejects(shop.Flows.Get(flow.id), ({ errors: [{ status, detail }] }) => status === 404 && detail === 'Flow not found');
  });

  test(`${name}: orders take what a flow declares`, async () => {
    const flow = await begin();
    await shop.Fields.Create(field(flow, 'consignment-id', 'string', { default: 0 }));
    await shop.Fields.Create(field(flow, 'rating', 'integer', { validation_rules: [{ type: 'enum', options: [1, 2] }] }));
    const order = await checkOut(shop);
    assert.deepEqual([order['consignment-id'], order.rating], ['0', null]);
    const { data: changed } = await shop.Orders.Update(order.id, { 'consignment-id': 'JRTH720666', rating: 2, unknown: 1 });
    assert.deepEqual([changed['consignment-id'], changed.rating, changed.unknown], ['JRTH720666', 2, undefined]);
    await assert.rejects(shop.Orders.Update(order.id, { rating: 3 }),
      ({ errors: [{ title, source }] }) => title === 'enum' && source === 'data.rating');
    await shop.Flows.Delete(flow.id);
  });
}
