// Every method of the SDK's orders, called at least once.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { connect, refusal } from './client.mjs'
import { addLine, address, approved, draft, market, paid, placeable, placed, state } from './shop.mjs'

let cl
before(async () => { cl = await connect('demo-client', 'market:all') })

test('create, retrieve, update and delete', async () => {
  const order = await draft(cl, { reference: 'R-1', language_code: 'it', metadata: { a: { b: 1 } } })
  assert.equal(state(order), 'draft:unpaid:unfulfilled')
  const read = await cl.orders.retrieve(order.id, { include: ['market'], fields: { orders: ['reference', 'market'], markets: ['code'] } })
  assert.deepEqual([read.reference, read.market.code, read.status], ['R-1', 'europe', undefined])
  const updated = await cl.orders.update({ id: order.id, reference: null, cart_url: 'https://example.com' })
  assert.deepEqual([updated.reference, updated.cart_url, updated.metadata], [null, 'https://example.com', { a: { b: 1 } }])
  await cl.orders.delete(order.id)
  assert.equal((await refusal(cl.orders.retrieve(order.id))).status, 404)
})

test('list, with filters, sorting, pages, and includes of two steps', async () => {
  const reference = `list-${Date.now()}`
  for (let i = 0; i < 3; i++) await addLine(cl, await draft(cl, { reference }))
  const list = await cl.orders.list({
    filters: { reference_eq: reference, status_in: 'draft,pending' }, sort: ['-number'], pageSize: 2,
    include: ['line_items.item', 'market'],
  })
  assert.deepEqual([list.meta.recordCount, list.meta.pageCount, list.length], [3, 2, 2])
  assert.ok(Number(list[0].number) > Number(list[1].number))
  assert.equal(list[0].line_items[0].item.name, 'Black Men T-Shirt with White Logo (XL)')
  assert.equal(await cl.orders.count({ filters: { reference_eq: reference } }), 3)
})

test('the life of an order: place, approve, capture, fulfil, refund', async () => {
  const order = await placeable(cl)
  assert.equal((await cl.orders.retrieve(order.id)).placeable, true)
  assert.equal(state(await cl.orders._place(order.id)), 'placed:authorized:unfulfilled')
  assert.equal(state(await cl.orders._approve(order.id)), 'approved:authorized:unfulfilled')
  assert.equal(state(await cl.orders._capture(order.id)), 'approved:paid:in_progress')
  assert.equal(state(await cl.orders._fulfill(order.id)), 'approved:paid:fulfilled')
  assert.equal(state(await cl.orders._refund(order.id)), 'cancelled:refunded:fulfilled')
  assert.ok((await cl.orders._archive(order.id)).archived_at)
  assert.equal((await cl.orders._unarchive(order.id)).archived_at, null)
})

test('approve and capture at once, and cancel', async () => {
  assert.equal(state(await cl.orders._approve_and_capture((await placed(cl)).id)), 'approved:paid:in_progress')
  assert.equal(state(await cl.orders._cancel((await placed(cl)).id)), 'cancelled:voided:unfulfilled')
})

test('editing', async () => {
  const order = await placed(cl)
  assert.equal(state(await cl.orders._start_editing(order.id)), 'editing:authorized:unfulfilled')
  assert.equal(state(await cl.orders._stop_editing(order.id)), 'placed:authorized:unfulfilled')
})

test('the checkout: addresses, coupon, authorization, refresh', async () => {
  const order = await placeable(cl)
  const other = await cl.addresses.create({ ...address, city: 'Siena' })
  await cl.orders._billing_address_clone_id(order.id, other.id)
  await cl.orders._shipping_address_clone_id(order.id, other.id)
  await cl.orders._shipping_address_same_as_billing(order.id)
  await cl.orders._billing_address_same_as_shipping(order.id)
  assert.equal((await cl.orders.billing_address(order.id)).city, 'Siena')
  assert.equal((await cl.orders.shipping_address(order.id)).city, 'Siena')
  const reduced = await cl.orders.update({ id: order.id, coupon_code: 'SUMMERDISCOUNT' })
  assert.equal(reduced.discount_amount_cents, -500)
  assert.ok((await cl.orders._refresh(order.id)).refreshed_at)
  await cl.orders._update_taxes(order.id)
  assert.equal((await cl.orders._authorize(order.id)).payment_status, 'authorized')
  assert.equal((await cl.orders._nullify_payment_source(order.id)).payment_status, 'voided')
  assert.equal((await refusal(cl.orders._place(order.id))).first().source.pointer, '/data/relationships/payment_source')
})

test('a payment source that is set again', async () => {
  const order = await placeable(cl)
  const authorized = await cl.orders._authorize(order.id, { include: ['payment_source'] })
  await cl.wire_transfers.create({ order: cl.orders.relationship(order.id) })
  const again = await cl.orders._fix_payment_source(order.id, { include: ['payment_source'] })
  assert.equal(again.payment_source.id, authorized.payment_source.id)
  assert.equal(state(again), 'placed:authorized:unfulfilled')
  assert.equal((await refusal(cl.orders._fix_payment_source((await draft(cl)).id))).first().meta.error, 'invalid_transition')
})

test('every relationship, by its own call', async () => {
  const order = await paid(cl)
  assert.equal((await cl.orders.market(order.id)).id, market)
  assert.ok((await cl.orders.customer(order.id)).email.endsWith('@example.com'))
  assert.equal((await cl.orders.payment_method(order.id)).payment_source_type, 'wire_transfers')
  assert.equal((await cl.orders.line_items(order.id))[0].quantity, 2)
  assert.equal((await cl.orders.shipments(order.id)).length, 1)
  assert.equal((await cl.orders.retrieve(order.id, { include: ['transactions'] })).transactions.length, 2)
  const [authorization] = await cl.orders.authorizations(order.id, { include: ['captures'] })
  assert.equal(authorization.captures[0].amount_cents, 6200)
  assert.equal((await cl.orders.captures(order.id))[0].succeeded, true)
  assert.equal((await cl.orders.voids(order.id)).length, 0)
  assert.equal((await cl.orders.refunds(order.id)).length, 0)
  assert.equal((await cl.orders.returns(order.id)).length, 0)
})

test('what is kept for the customer', async () => {
  const order = await placed(cl)
  await cl.orders._save_billing_address_to_customer_address_book(order.id)
  await cl.orders._save_shipping_address_to_customer_address_book(order.id)
  assert.equal((await cl.orders._save_payment_source_to_customer_wallet(order.id)).status, 'placed')
})

test('what is not permitted is refused as the vendor does', async () => {
  const order = await approved(cl)
  const again = await refusal(cl.orders._start_editing(order.id))
  assert.deepEqual(
    [again.status, again.first().code, again.first().detail], [422, 'VALIDATION_ERROR', 'status - transition is not permitted'])
  const unknown = await refusal(cl.orders.retrieve('NoSuchOrdr'))
  assert.deepEqual([unknown.status, unknown.first().code], [404, 'RECORD_NOT_FOUND'])
  const coupon = await refusal(cl.orders.update({ id: (await draft(cl)).id, coupon_code: 'NONE' }))
  assert.equal(coupon.first().meta.error, 'noent_coupon')
  assert.equal((await refusal(cl.orders.delete(order.id))).status, 423)
  assert.equal((await refusal(cl.orders.list({ filters: { colour_eq: 'red' } }))).first().code, 'FILTER_NOT_ALLOWED')
})

test('a hundred lives at the same time', async () => {
  const lives = await Promise.all(Array.from({ length: 100 }, async () => state(await cl.orders._fulfill((await paid(cl)).id))))
  assert.deepEqual(new Set(lives), new Set(['approved:paid:fulfilled']))
})
