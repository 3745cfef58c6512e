// Coupons, gift cards, options and stock through the SDK, and what of orders no other test calls.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { connect, refusal } from './client.mjs'
import { addLine, approved, draft, market, paid, placeable, placed } from './shop.mjs'

let cl
before(async () => { cl = await connect('demo-client', 'market:all') })

let drawn = 0
const unique = (prefix) => `${prefix}-${Date.now().toString(36)}-${process.pid}-${drawn++}`
const window = { starts_at: '2020-01-01T00:00:00.000Z', expires_at: '2099-01-01T00:00:00.000Z' }

async function eventually(check) {
  for (let tries = 0; ; tries++) {
    try {
      return await check()
    } catch (error) {
      if (tries === 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

test('coupons', async () => {
  const tenth = await cl.percentage_discount_promotions.create({ name: 'Tenth', percentage: 10, ...window })
  const five = await cl.fixed_amount_promotions.create({ name: 'Five', fixed_amount_cents: 500, currency_code: 'EUR', ...window })
  for (const [promotion, type, discount] of [
    [tenth, cl.percentage_discount_promotions, -500], [five, cl.fixed_amount_promotions, -500],
  ]) {
    const rule = await cl.coupon_codes_promotion_rules.create({ promotion: type.relationship(promotion.id) })
    const code = unique('COUPON')
    const coupon = await cl.coupons.create({ code, usage_limit: 5, promotion_rule: cl.coupon_codes_promotion_rules.relationship(rule.id) })
    const order = await draft(cl)
    await addLine(cl, order)
    assert.equal((await cl.orders.update({ id: order.id, coupon_code: code })).discount_amount_cents, discount)
    assert.equal((await cl.orders.update({ id: order.id, coupon_code: null })).discount_amount_cents, 0)
    assert.equal((await cl.coupons.update({ id: coupon.id, usage_limit: 1 })).usage_limit, 1)
    assert.equal((await cl.coupons.list({ filters: { code_eq: code }, include: ['promotion_rule'] }))[0].promotion_rule.id, rule.id)
    await type.update({ id: promotion.id, _disable: true })
    assert.equal((await refusal(cl.orders.update({ id: order.id, coupon_code: code }))).first().meta.error, 'noent_coupon')
    await cl.coupons.delete(coupon.id)
    await type.delete(promotion.id)
  }
})

test('gift cards', async () => {
  const code = unique('GIFT')
  const card = await cl.gift_cards.create({ code, currency_code: 'EUR', balance_cents: 500 })
  assert.equal(card.status, 'draft')
  assert.equal((await cl.gift_cards._purchase(card.id)).status, 'inactive')
  assert.equal((await cl.gift_cards._activate(card.id)).status, 'active')
  assert.equal((await cl.gift_cards._deactivate(card.id)).status, 'inactive')
  await cl.gift_cards._activate(card.id)
  assert.equal((await cl.gift_cards._balance_change_cents(card.id, 500)).balance_cents, 1000)
  const order = await placeable(cl)
  const paying = await cl.orders.update({ id: order.id, gift_card_code: code })
  assert.deepEqual([paying.gift_card_amount_cents, paying.total_amount_with_taxes_cents], [-1000, 5200])
  await cl.orders._place(order.id)
  await eventually(async () => assert.equal((await cl.gift_cards.retrieve(card.id)).status, 'redeemed'))
  await cl.orders._cancel(order.id)
  await eventually(async () => assert.equal((await cl.gift_cards.retrieve(card.id)).balance_cents, 1000))
})

test('options', async () => {
  const engraving = await cl.sku_options.create({ name: 'Engraving', currency_code: 'EUR', price_amount_cents: 300 })
  const order = await draft(cl)
  const line = await addLine(cl, order)
  const option = await cl.line_item_options.create({
    quantity: 1, options: { text: 'For Ann' }, line_item: cl.line_items.relationship(line.id),
    sku_option: cl.sku_options.relationship(engraving.id),
  })
  assert.equal((await cl.line_items.retrieve(line.id)).options_amount_cents, 300)
  assert.equal((await cl.line_item_options.update({ id: option.id, quantity: 2 })).total_amount_cents, 600)
  assert.equal((await cl.line_items.line_item_options(line.id))[0].options.text, 'For Ann')
  assert.equal((await cl.line_item_options.sku_option(option.id)).name, 'Engraving')
  await cl.line_item_options.delete(option.id)
  assert.equal((await cl.orders.retrieve(order.id)).line_item_options_count, 0)
  await cl.sku_options.delete(engraving.id)
})

test('stock', async () => {
  const code = unique('SDK')
  const article = await cl.skus.create({ code, name: 'Hat' })
  const relationship = cl.skus.relationship(article.id)
  await cl.prices.create({ amount_cents: 990, sku: relationship, price_list: cl.price_lists.relationship('EUR') })
  const item = await cl.stock_items.create({ quantity: 1, sku: relationship })
  const [first, second] = [await placeable(cl), await placeable(cl)]
  for (const order of [first, second])
    await cl.line_items.create({ sku_code: code, quantity: 1, order: cl.orders.relationship(order.id) })
  await cl.orders._place(first.id)
  const refused = (await refusal(cl.orders._place(second.id))).first()
  assert.deepEqual([refused.meta.error, refused.source.pointer], ['out_of_stock', '/data/attributes/quantity'])
  await cl.orders._cancel(first.id)
  await eventually(async () => assert.equal((await cl.stock_items.retrieve(item.id)).quantity, 1))
  await cl.orders._place(second.id)
  await cl.stock_items.delete(item.id)
  assert.equal((await cl.skus.retrieve(article.id)).inventory_quantity, null)
})

test('packing, and one authorization voided', async () => {
  const order = await paid(cl)
  const [shipment] = await cl.orders.shipments(order.id)
  assert.equal((await cl.shipments._picking(shipment.id)).status, 'picking')
  assert.equal((await cl.shipments._packing(shipment.id)).status, 'packing')
  const other = await placeable(cl)
  for (const amount of [2000, 4200]) {
    await cl.orders.update({ id: other.id, _authorize: true, _authorization_amount_cents: amount })
  }
  const authorizations = await cl.orders.authorizations(other.id)
  const small = authorizations.find((one) => one.amount_cents === 2000)
  assert.equal((await cl.authorizations._void(small.id)).void_amount_cents, 2000)
  assert.equal((await cl.orders.retrieve(other.id)).payment_status, 'partially_authorized')
  const [voided] = await cl.orders.voids(other.id)
  assert.equal((await cl.voids.retrieve(voided.id, { include: ['reference_authorization'] })).reference_authorization.id, small.id)
})

test('what else an order has', async () => {
  const order = await placeable(cl)
  assert.equal((await cl.orders.available_payment_methods(order.id)).length, 1)
  assert.equal((await cl.orders.retrieve(order.id, { include: ['payment_source'] })).payment_source.type, 'wire_transfers')
  assert.equal((await cl.orders._pending((await draft(cl)).id)).status, 'pending')
  const unknown = await refusal(cl.orders._customer_payment_source_id(order.id, 'NoSuchEntr'))
  assert.equal(unknown.first().source.pointer, '/data/attributes/_customer_payment_source_id')
  const alone = await refusal(cl.orders._authorization_amount_cents(order.id, 100))
  assert.equal(alone.first().source.pointer, '/data/attributes/_authorize')
  const captured = await cl.orders._refund((await paid(cl)).id, { include: ['authorizations', 'captures', 'refunds'] })
  assert.equal((await cl.authorizations.retrieve(captured.authorizations[0].id)).amount_cents, 6200)
  assert.equal((await cl.captures.retrieve(captured.captures[0].id)).refund_balance_cents, 0)
  assert.equal((await cl.refunds.retrieve(captured.refunds[0].id)).amount_cents, 6200)
  assert.equal((await cl.orders.market((await placed(cl)).id)).id, market)
  assert.equal((await cl.orders.customer((await approved(cl)).id)).status, 'prospect')
})
