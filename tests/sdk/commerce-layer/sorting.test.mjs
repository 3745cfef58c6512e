// What orders and customers are sorted by, line items that the vendor adds, lists of customers and passwords that are forgotten.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { authenticate } from '@commercelayer/js-auth'
import { CommerceLayer } from '@commercelayer/sdk/bundle'
import { connect, refusal } from './client.mjs'
import { addLine, draft, market, paid, placeable, placed, sku } from './shop.mjs'

let cl
before(async () => { cl = await connect('demo-client', 'market:all') })

let drawn = 0
const unique = (prefix) => `${prefix}-${Date.now().toString(36)}-${process.pid}-${drawn++}`
const email = () => `${unique('sdk')}@example.org`
const ids = (list) => Array.from(list, (each) => each.id)

test('a sales channel without a secret', async () => {
  const token = await authenticate('client_credentials', { clientId: 'demo-low', scope: `market:id:${market}`, domain: 'localhost' })
  assert.equal(token.scope, `market:id:${market}`)
  const channel = CommerceLayer({ organization: 'demo', domain: 'localhost', accessToken: token.accessToken })
  const order = await draft(channel)
  assert.equal((await channel.orders.retrieve(order.id)).status, 'draft')
  assert.equal((await refusal(channel.orders.list())).first().code, 'UNAUTHORIZED')
  const none = await authenticate('client_credentials', { clientId: 'demo-client', scope: 'market:all', domain: 'localhost' })
  assert.equal(none.errors[0].title, 'invalid_client')
})

test('line items that the vendor adds', async () => {
  const order = await placeable(cl)
  await cl.orders.update({ id: order.id, coupon_code: 'SUMMERDISCOUNT' })
  const rows = await cl.orders.line_items(order.id, { include: ['item'] })
  assert.deepEqual(
    Array.from(rows, (row) => `${row.item_type} ${row.total_amount_cents}`),
    ['skus 5000', 'fixed_amount_promotions -500', 'shipments 1200', 'payment_methods 0'])
  assert.deepEqual([rows[0].item.type, rows[2].item.type, rows[3].item.type], ['skus', 'shipments', 'payment_methods'])
  assert.equal((await cl.line_items.retrieve(rows[2].id)).item_type, 'shipments')
  assert.equal((await refusal(cl.line_items.delete(rows[2].id))).status, 423)
})

test('tags', async () => {
  const [name, other] = [unique('tag'), unique('tag')]
  const tag = await cl.tags.create({ name })
  assert.equal((await cl.tags.update({ id: tag.id, name: other })).name, other)
  const order = await draft(cl)
  await cl.orders._add_tags(order.id, `${other},none`)
  assert.deepEqual(ids(await cl.orders.tags(order.id)), [tag.id])
  assert.equal((await cl.orders._remove_tags(order.id, other, { include: ['tags'] })).tags.length, 0)
  const tagged = await cl.orders.update({ id: order.id, tags: cl.tags.relationshipToMany(tag.id) }, { include: ['tags'] })
  assert.deepEqual(ids(tagged.tags), [tag.id])
  const customer = await cl.customers.create({ email: email(), tags: [cl.tags.relationship(tag.id)] })
  assert.deepEqual(ids(await cl.customers.tags(customer.id)), [tag.id])
  assert.equal((await cl.customers._add_tags(customer.id, other, { include: ['tags'] })).tags[0].name, other)
  assert.deepEqual(ids(await cl.customers.tags(customer.id)), [tag.id])
  assert.equal((await cl.customers._remove_tags(customer.id, other, { include: ['tags'] })).tags.length, 0)
  assert.deepEqual(ids(await cl.tags.list({ filters: { name_eq: other } })), [tag.id])
  await cl.tags.delete(tag.id)
  assert.equal((await refusal(cl.tags.retrieve(tag.id))).status, 404)
})

test('customer groups, and the orders of a customer', async () => {
  const group = await cl.customer_groups.create({ name: 'VIP', code: unique('vip') })
  const address = email()
  const customer = await cl.customers.create({ email: address, customer_group: cl.customer_groups.relationship(group.id) })
  assert.equal((await cl.customers.customer_group(customer.id)).code, group.code)
  assert.deepEqual(ids(await cl.customers.list({ filters: { email_eq: address }, include: ['customer_group'] })), [customer.id])
  assert.deepEqual(ids(await cl.customers.list({ filters: { customer_group_code_eq: group.code } })), [customer.id])
  const order = await draft(cl, { customer_email: address })
  assert.deepEqual(ids(await cl.customers.orders(customer.id)), [order.id])
  assert.equal((await cl.customer_groups.update({ id: group.id, name: 'Friends' })).name, 'Friends')
  await cl.customer_groups.delete(group.id)
})

test('a password that is forgotten', async () => {
  const address = email()
  const customer = await cl.customers.create({ email: address, password: 'forgotten' })
  const reset = await cl.customer_password_resets.create({ customer_email: address })
  assert.equal((await cl.customer_password_resets.customer(reset.id)).id, customer.id)
  const done = await cl.customer_password_resets.update({
    id: reset.id, customer_password: 'remembered', _reset_password_token: reset.reset_password_token,
  })
  assert.ok(done.reset_password_at)
  const token = await authenticate('password', {
    clientId: 'demo-low', username: address, password: 'remembered', domain: 'localhost', scope: 'market:all',
  })
  assert.equal(token.ownerId, customer.id)
  const alone = await refusal(cl.customer_password_resets._reset_password_token(reset.id, reset.reset_password_token))
  assert.equal(alone.first().source.pointer, '/data/attributes/_reset_password_token')
  await cl.customer_password_resets.delete(reset.id)
})

test('stores and the stock location', async () => {
  const store = await cl.stores.create({ name: 'Rome', code: unique('rome'), market: cl.markets.relationship(market) })
  const order = await cl.orders.create({ store: cl.stores.relationship(store.id) })
  assert.equal((await cl.orders.store(order.id)).code, store.code)
  assert.equal((await cl.orders.market(order.id)).id, market)
  assert.equal((await cl.stores.market(store.id)).id, market)
  const [location] = await cl.stock_locations.list()
  assert.equal((await cl.stores.stock_location(store.id)).id, location.id)
  assert.ok(ids(await cl.stock_locations.stores(location.id, { pageSize: 25 })).includes(store.id))
  const [shipment] = await cl.orders.shipments((await placed(cl)).id, { include: ['stock_location'] })
  assert.equal(shipment.stock_location.id, location.id)
  assert.equal((await cl.stores.update({ id: store.id, name: 'Roma' })).name, 'Roma')
  await cl.stores.delete(store.id)
})

test('triggers that ask nothing of an order, and prices read anew', async () => {
  const order = await draft(cl)
  await addLine(cl, order)
  for (const trigger of ['_validate', '_commit_invoice', '_refund_invoice', '_create_subscriptions', '_reset_circuit'])
    assert.equal((await cl.orders[trigger](order.id)).status, 'draft')
  const line = await cl.line_items.create({ sku_code: sku, quantity: 1, unit_amount_cents: 1, order: cl.orders.relationship(order.id) })
  assert.equal((await cl.orders._refresh_prices(order.id)).subtotal_amount_cents, 7500)
  assert.equal((await cl.line_items.retrieve(line.id)).unit_amount_cents, 2500)
  assert.equal((await cl.orders.line_item_options(order.id)).length, 0)
  assert.equal((await cl.orders.available_customer_payment_sources(order.id)).length, 0)
})

test('what a part leads to', async () => {
  const order = await paid(cl)
  const [shipment] = await cl.orders.shipments(order.id)
  assert.equal((await cl.shipments.order(shipment.id)).id, order.id)
  assert.equal((await cl.shipments.shipping_method(shipment.id)).price_amount_cents, 1200)
  assert.equal((await cl.shipments.shipping_address(shipment.id)).city, 'Firenze')
  assert.equal((await cl.shipments.available_shipping_methods(shipment.id)).length, 1)
  assert.equal((await cl.shipments.parcels(shipment.id)).length, 0)
  await cl.orders._fulfill(order.id)
  assert.equal((await cl.shipments.line_items(shipment.id))[0].quantity, 2)
  const back = await cl.returns.create({ order: cl.orders.relationship(order.id) })
  assert.equal((await cl.returns.order(back.id)).id, order.id)
  assert.ok((await cl.returns.customer(back.id)).email)
  assert.equal((await cl.returns.return_line_items(back.id))[0].quantity, 2)
  assert.ok((await cl.returns.stock_location(back.id)).name)
  assert.equal((await cl.returns._cancel(back.id)).status, 'cancelled')
  const [authorization] = await cl.orders.authorizations(order.id)
  const [capture] = await cl.authorizations.captures(authorization.id)
  assert.equal((await cl.authorizations.voids(authorization.id)).length, 0)
  assert.equal((await cl.authorizations.order(authorization.id)).id, order.id)
  assert.equal((await cl.captures.order(capture.id)).id, order.id)
  assert.equal((await cl.captures.reference_authorization(capture.id)).id, authorization.id)
  await cl.captures.update({ id: capture.id, _refund: true, _refund_amount_cents: 1000 })
  const [refund] = await cl.captures.refunds(capture.id)
  assert.equal((await cl.refunds.order(refund.id)).id, order.id)
  assert.equal((await cl.refunds.reference_capture(refund.id)).id, capture.id)
  const voided = await cl.orders._cancel((await placed(cl)).id, { include: ['voids'] })
  assert.equal((await cl.voids.order(voided.voids[0].id)).id, voided.id)
  assert.ok((await cl.voids.reference_authorization(voided.voids[0].id)).id)
})

test('parts that are given up, and single triggers of transactions', async () => {
  const order = await placed(cl)
  const [authorization] = await cl.orders.authorizations(order.id)
  assert.equal((await cl.authorizations._cancel(authorization.id)).void_amount_cents, 6200)
  const other = await cl.orders._approve((await placed(cl)).id, { include: ['authorizations', 'shipments'] })
  const [second] = other.authorizations
  assert.equal((await cl.authorizations._capture(second.id)).capture_amount_cents, 6200)
  const [capture] = await cl.orders.captures(other.id)
  assert.equal((await cl.captures._cancel(capture.id)).refund_amount_cents, 6200)
  assert.equal((await refusal(cl.captures._refund_amount_cents(capture.id, 1))).first().meta.error, 'blank')
  assert.equal((await refusal(cl.authorizations._capture_amount_cents(second.id, 1))).first().meta.error, 'blank')
})
