// What orders of the SDK point to beside what they are made of.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { connect } from './client.mjs'
import { paid } from './shop.mjs'

let cl
before(async () => { cl = await connect('demo-client', 'market:all') })

test('the history of an order', async () => {
  const order = await paid(cl)
  const stored = await cl.orders.event_stores(order.id, { pageSize: 25 })
  const placed = stored.find((each) => each.payload.status?.[1] === 'Placed')
  assert.deepEqual([placed.resource_type, placed.resource_id, placed.event], ['orders', order.id, 'update'])
  assert.equal((await cl.event_stores.retrieve(placed.id)).who.door, 'commerce_layer')
  const names = Array.from(await cl.orders.events(order.id), (each) => each.name)
  assert.deepEqual(names, ['orders.create', 'orders.place', 'orders.approve'])
})

test('what an order has none of', async () => {
  const order = await paid(cl)
  const many = [
    'available_free_skus', 'available_free_bundles', 'stock_reservations', 'stock_transfers', 'payment_options', 'order_subscriptions',
    'order_factories', 'order_copies', 'recurring_order_copies', 'attachments', 'notifications', 'links', 'resource_errors',
    'stock_line_items',
  ]
  const one = ['default_shipping_method', 'default_payment_method', 'discount_engine_item', 'order_subscription']
  for (const name of many) assert.equal((await cl.orders[name](order.id)).length, 0, name)
  for (const name of one) assert.equal((await cl.orders[name](order.id))?.id, undefined, name)
  const all = await cl.orders.retrieve(order.id, { include: [...many, ...one] })
  for (const name of many) assert.deepEqual(all[name], [], name)
  for (const name of one) assert.equal(all[name], null, name)
})
