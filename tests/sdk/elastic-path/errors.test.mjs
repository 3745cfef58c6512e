// What the clients are rejected with: the body as it was sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, bill, checkOut, clients, connect, home } from './shop.mjs';

const refused = (promise, error) => assert.rejects(promise, (body) => {
  assert.deepEqual(body, { errors: [error] });
  return true;
});

const illegal = (detail) => ({ status: 422, title: 'Unprocessable Entity', detail });

for (const [name, sdk] of Object.entries(clients)) {
  const shop = connect(sdk);

  test(`${name}: an order that is not there`, async () => {
    const error = { status: 404, title: 'Not Found', detail: 'Order not found' };
    const id = crypto.randomUUID();
    await refused(shop.Orders.Get(id), error);
    await refused(shop.Orders.Items(id), error);
    await refused(shop.Transactions.All({ order: id }), error);
    await refused(shop.Orders.Update(id, { status: 'cancelled' }), error);
  });

  test(`${name}: what a state does not allow`, async () => {
    const { id } = await checkOut(shop);
    await refused(shop.Orders.Update(id, { shipping: 'fulfilled' }), illegal('Order cannot be updated in its current state'));
    await refused(shop.Orders.anonymize({ order_ids: [id] }), {
      status: 422,
      title: 'Could not anonymize orders',
      detail: 'Order has status: order:incomplete, payment:unpaid, shipping:unfulfilled; '
        + 'only fulfilled or refunded or cancelled orders may be anonymized',
      meta: { order_id: id },
    });

    const { data: { id: transaction } } = await shop.Orders.Payment(id, { gateway: 'manual', method: 'authorize' });
    await refused(shop.Transactions.Refund({ order: id, transaction }, {}), illegal('Transaction cannot be refunded in its current state'));
    await refused(shop.Orders.Confirm(id, transaction, {}), illegal('Order cannot be confirmed in its current state'));
    await refused(shop.Transactions.Cancel({ order: id, transaction }, { reason: 'duplicate' }), {
      status: 422, title: 'Unsupported gateway operation', detail: 'Cancellation is not supported for Manual payment gateway',
    });
  });

  test(`${name}: what breaks the schema`, async () => {
    await refused(shop.Orders.Update(crypto.randomUUID(), { status: 'done' }), {
      status: 400, title: 'enum', detail: 'data.status must be one of the following: "cancelled"', source: 'data.status',
    });
    await refused(shop.Cart(crypto.randomUUID()).Checkout(undefined, bill, home), {
      status: 400,
      title: 'customer or contact is required',
      detail: 'data.customer or data.contact must be provided',
      source: 'data',
    });
    await shop.Orders.All();
    await refused(shop.Orders.Filter({ eq: { colour: 'red' } }).All(), {
      status: 400, title: 'Bad Request', detail: 'Could not parse the supplied filter',
    });
  });

  test(`${name}: who may not touch orders`, async () => {
    const storefront = connect(sdk, { client_id: 'demo-client' });
    await refused(storefront.Orders.All(), { status: 403, title: 'Forbidden' });
    const { id } = await checkOut(storefront);
    await refused(storefront.Orders.Get(id), { status: 403, title: 'Forbidden' });
    await refused(storefront.Orders.Payment(id, { gateway: 'manual', method: 'purchase' }), { status: 403, title: 'Forbidden' });
    const low = connect(sdk, { client_id: 'demo-low', client_secret: 'demo-secret' });
    await refused(low.Orders.All(), { status: 403, title: 'Forbidden' });
  });
}

test('without a token', async () => {
  const answer = await fetch(`${address}/v2/orders`);
  assert.deepEqual([answer.status, await answer.json()], [401, { errors: [{ status: 401, title: 'Unable to validate access token' }] }]);
});
