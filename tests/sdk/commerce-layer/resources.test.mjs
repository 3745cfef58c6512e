// What orders are made of and refer to, through the SDK.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { connect, logIn, refusal } from './client.mjs'
import { addLine, approved, draft, market, paid, sku } from './shop.mjs'

let cl
before(async () => { cl = await connect('demo-client', 'market:all') })

test('log in, with every form of scope', async () => {
  for (const scope of ['market:all', 'market:1', `market:id:${market}`, 'market:code:europe']) {
    const token = await logIn('demo-client', scope)
    assert.deepEqual([token.tokenType, token.expiresIn, token.scope], ['bearer', 7200, scope])
  }
  await assert.rejects(logIn('nobody', 'market:all'), /invalid_client/)
})

test('line items', async () => {
  const order = await draft(cl)
  const line = await addLine(cl, order)
  assert.equal((await cl.line_items.update({ id: line.id, quantity: 3 })).total_amount_cents, 7500)
  const read = await cl.line_items.retrieve(line.id, { include: ['order', 'item'] })
  assert.deepEqual([read.order.id, read.item.code], [order.id, sku])
  assert.equal((await cl.line_items.order(line.id)).id, order.id)
  await cl.line_items.delete(line.id)
  assert.equal((await refusal(cl.line_items.retrieve(line.id))).status, 404)
  const none = await refusal(cl.line_items.create({ sku_code: 'NONE', quantity: 1, order: cl.orders.relationship(order.id) }))
  assert.equal(none.first().detail, "sku_code - doesn't exist")
})

test('captures and refunds in part', async () => {
  const order = await approved(cl)
  const [authorization] = await cl.orders.authorizations(order.id)
  await cl.authorizations.update({ id: authorization.id, _capture: true, _capture_amount_cents: 6200 })
  const [capture] = await cl.orders.captures(order.id)
  const refunded = await cl.captures._refund(capture.id)
  assert.equal(refunded.refund_balance_cents, 0)
  assert.equal((await cl.orders.refunds(order.id))[0].amount_cents, 6200)
})

test('shipments and returns', async () => {
  const order = await paid(cl)
  const [shipment] = await cl.orders.shipments(order.id)
  for (const trigger of ['_on_hold', '_upcoming', '_picking', '_packing', '_ready_to_ship', '_ship', '_deliver'])
    await cl.shipments[trigger](shipment.id)
  assert.equal((await cl.shipments.retrieve(shipment.id)).status, 'delivered')
  assert.equal((await cl.orders.retrieve(order.id)).fulfillment_status, 'fulfilled')
  const back = await cl.returns.create({ order: cl.orders.relationship(order.id) })
  assert.equal((await cl.returns._receive(back.id)).status, 'received')
})

test('what the merchant sells', async () => {
  const code = `SDK-${Date.now()}`
  const article = await cl.skus.create({ code, name: 'Hat' })
  await cl.prices.create({ amount_cents: 990, sku: cl.skus.relationship(article.id), price_list: cl.price_lists.relationship('EUR') })
  await cl.stock_items.create({ quantity: 1, sku: cl.skus.relationship(article.id) })
  const [read] = await cl.skus.list({ filters: { code_eq: code }, include: ['prices', 'stock_items'] })
  assert.deepEqual([read.prices[0].amount_cents, read.stock_items[0].quantity], [990, 1])
  const order = await draft(cl)
  const line = { sku_code: code, order: cl.orders.relationship(order.id) }
  assert.equal((await cl.line_items.create({ ...line, quantity: 1 })).total_amount_cents, 990)
  assert.equal((await refusal(cl.line_items.create({ ...line, quantity: 2 }))).first().source.pointer, '/data/attributes/quantity')
  await cl.skus.delete(article.id)
})

test('what the merchant has set up', async () => {
  assert.equal((await cl.markets.retrieve(market)).code, 'europe')
  assert.equal((await cl.payment_methods.list())[0].payment_source_type, 'wire_transfers')
  assert.equal((await cl.shipping_methods.list())[0].price_amount_cents, 1200)
  const customer = await cl.customers.create({ email: `${Date.now()}@example.org` })
  assert.equal((await cl.customers.retrieve(customer.id)).email, customer.email)
})

test('a sales channel sees and does less', async () => {
  const channel = await connect('demo-low', `market:id:${market}`)
  const order = await draft(channel)
  await addLine(channel, order)
  assert.equal((await channel.orders.retrieve(order.id)).skus_count, 2)
  assert.equal((await refusal(channel.orders.list())).status, 401)
  assert.equal((await refusal(channel.orders._approve(order.id))).first().code, 'PARAM_NOT_ALLOWED')
  assert.equal((await refusal(channel.skus.create({ code: 'X', name: 'X' }))).first().code, 'UNAUTHORIZED')
})
