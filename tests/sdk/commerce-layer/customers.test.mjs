// Customers who log in, and what is theirs, through js-auth and the SDK.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { authenticate, revoke } from '@commercelayer/js-auth'
import { CommerceLayer } from '@commercelayer/sdk/bundle'
import { connect, refusal } from './client.mjs'
import { addLine, address, draft, placeable } from './shop.mjs'

const clientId = 'demo-low'
const domain = 'localhost'
const as = (accessToken) => CommerceLayer({ organization: 'demo', domain, accessToken })
const logIn = async (username, password) => await authenticate('password', { clientId, username, password, domain, scope: 'market:all' })

let channel, merchant, drawn = 0
before(async () => { [channel, merchant] = [await connect(clientId, 'market:all'), await connect('demo-client', 'market:all')] })

async function shopper() {
  const email = `${Date.now().toString(36)}-${process.pid}-${drawn++}@example.org`
  const { id } = await channel.customers.create({ email, password: 'a good password' })
  const token = await logIn(email, 'a good password')
  return { id, email, token, cl: as(token.accessToken) }
}

test('log in, refresh and revoke', async () => {
  const { id, email, token } = await shopper()
  assert.deepEqual([token.ownerId, token.ownerType, token.expiresIn], [id, 'customer', 7200])
  const next = await authenticate('refresh_token', { clientId, refreshToken: token.refreshToken, domain })
  assert.equal((await as(next.accessToken).customers.retrieve(id)).email, email)
  const again = await authenticate('refresh_token', { clientId, refreshToken: token.refreshToken, domain })
  assert.equal(again.errors[0].title, 'invalid_grant')
  assert.equal((await logIn(email, 'wrong')).errors[0].code, 'BAD_REQUEST')
  const last = await logIn(email, 'a good password')
  await revoke({ clientId, token: last.accessToken, domain })
  assert.equal((await refusal(as(last.accessToken).customers.retrieve(id))).first().code, 'INVALID_TOKEN')
})

test('a customer has orders nobody else has', async () => {
  const [one, other] = [await shopper(), await shopper()]
  const order = await draft(one.cl)
  await addLine(one.cl, order)
  assert.deepEqual(Array.from(await one.cl.orders.list(), (each) => each.id), [order.id])
  assert.equal((await one.cl.orders.retrieve(order.id)).customer_email, one.email)
  assert.equal((await refusal(other.cl.orders.retrieve(order.id))).status, 404)
  assert.equal((await refusal(channel.orders.retrieve(order.id))).status, 404)
})

test('a customer changes email and password', async () => {
  const { id, email, cl } = await shopper()
  const changed = await cl.customers.update({ id, email: `new-${email}`, password: 'a better password' })
  assert.deepEqual([changed.email, changed.has_password], [`new-${email}`, true])
  assert.equal((await logIn(`new-${email}`, 'a better password')).ownerId, id)
})

test('address book', async () => {
  const { id, email, cl } = await shopper()
  const { id: addressId } = await cl.addresses.create(address)
  const kept = await cl.customer_addresses.create({
    customer_email: email, customer: cl.customers.relationship(id), address: cl.addresses.relationship(addressId),
  })
  assert.equal((await cl.customer_addresses.retrieve(kept.id, { include: ['address'] })).address.line_1, address.line_1)
  assert.equal((await cl.customers.customer_addresses(id)).length, 1)
  const order = await draft(cl)
  assert.equal((await cl.orders._billing_address_clone_id(order.id, addressId)).id, order.id)
  const other = await cl.addresses.create({ ...address, city: 'Siena' })
  await cl.customer_addresses.update({ id: kept.id, address: cl.addresses.relationship(other.id) })
  assert.equal((await cl.customer_addresses.address(kept.id)).city, 'Siena')
  assert.equal((await cl.customer_addresses.customer(kept.id)).id, id)
  await cl.customer_addresses.delete(kept.id)
  assert.equal((await cl.customer_addresses.list()).length, 0)
})

test('wallet', async () => {
  const { id, cl } = await shopper()
  const [paid, next] = [await placeable(cl), await draft(cl)]
  const source = (await cl.orders.retrieve(paid.id, { include: ['payment_source'] })).payment_source
  const entry = await cl.customer_payment_sources.create({
    customer: cl.customers.relationship(id), payment_source: cl.wire_transfers.relationship(source.id),
  })
  const [method] = await cl.orders.available_payment_methods(next.id)
  await cl.orders.update({ id: next.id, payment_method: cl.payment_methods.relationship(method.id) })
  const order = await cl.orders._customer_payment_source_id(next.id, entry.id)
  assert.equal(order.payment_source_details.type, 'wire_transfer')
  assert.deepEqual(Array.from(await cl.customer_payment_sources.list(), (each) => each.id), [entry.id])
  const other = (await cl.orders.retrieve((await placeable(cl)).id, { include: ['payment_source'] })).payment_source
  const changed = await cl.customer_payment_sources.update(
    { id: entry.id, payment_source: cl.wire_transfers.relationship(other.id) }, { include: ['payment_source'] })
  assert.deepEqual([changed.id, changed.payment_source.id], [entry.id, other.id])
  assert.equal((await cl.customer_payment_sources.customer(entry.id)).id, id)
  await cl.customer_payment_sources.delete(entry.id)
})

test('customers who go', async () => {
  const [one, other, kept] = [await shopper(), await shopper(), await shopper()]
  const noted = await merchant.customers.update({ id: one.id, metadata: { a: 1 } })
  assert.deepEqual([noted.metadata, noted.anonymization_status], [{ a: 1 }, null])
  await merchant.customers.delete(one.id)
  assert.equal((await refusal(merchant.customers.retrieve(one.id))).status, 404)
  assert.equal((await merchant.customers._request_anonymization(other.id)).anonymization_status, 'completed')
  assert.equal((await refusal(merchant.customers.retrieve(other.id))).status, 404)
  await addLine(kept.cl, await draft(kept.cl))
  assert.equal((await merchant.customers._request_anonymization(kept.id)).anonymization_status, 'requested')
  assert.equal((await merchant.customers._cancel_anonymization(kept.id)).anonymization_status, 'cancelled')
})

test('webhooks', async () => {
  const hook = await merchant.webhooks.create({
    name: 'placed', topic: 'orders.place', callback_url: 'https://example.com/hook', include_resources: ['customer'],
  })
  assert.deepEqual([hook.topic, hook.circuit_state, hook.include_resources], ['orders.place', 'closed', ['customer']])
  assert.ok((await merchant.webhooks._disable(hook.id)).disabled_at)
  assert.equal((await merchant.webhooks._enable(hook.id)).disabled_at, null)
  assert.equal((await merchant.webhooks.update({ id: hook.id, topic: 'orders.approve' })).topic, 'orders.approve')
  assert.ok((await merchant.webhooks.list()).some((each) => each.id === hook.id))
  await merchant.webhooks.delete(hook.id)
  assert.equal((await refusal(merchant.webhooks.retrieve(hook.id))).status, 404)
})
