// What shipments are packed into, through the SDK.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { connect, refusal } from './client.mjs'
import { paid } from './shop.mjs'

let cl
before(async () => { cl = await connect('demo-client', 'market:all') })

test('parcels', async () => {
  const order = await paid(cl)
  const [shipment] = await cl.orders.shipments(order.id)
  const box = await cl.packages.create({
    name: 'Large', code: `L-${Date.now().toString(36)}-${process.pid}`, length: 60, width: 40, height: 30, unit_of_length: 'cm',
  })
  assert.equal((await cl.packages.update({ id: box.id, height: 31.5 })).height, 31.5)
  assert.equal((await cl.packages.retrieve(box.id)).code, box.code)
  assert.ok((await cl.packages.list({ filters: { code_eq: box.code } })).some((each) => each.id === box.id))
  assert.ok((await cl.packages.stock_location(box.id)).name)
  const parcel = await cl.parcels.create({
    weight: 1000, unit_of_weight: 'gr', shipment: cl.shipments.relationship(shipment.id), package: cl.packages.relationship(box.id),
  })
  assert.deepEqual([parcel.weight, parcel.unit_of_weight, parcel.customs_certify], [1000, 'gr', null])
  assert.ok(cl.parcels.isParcel(await cl.parcels.retrieve(parcel.id)))
  assert.equal((await cl.parcels.update({ id: parcel.id, tracking_number: '1Z4V2A000000000000' })).tracking_number, '1Z4V2A000000000000')
  assert.equal((await cl.parcels.shipment(parcel.id)).id, shipment.id)
  assert.equal((await cl.parcels.package(parcel.id)).length, 60)
  assert.deepEqual(Array.from(await cl.shipments.parcels(shipment.id), (each) => each.id), [parcel.id])
  await cl.parcels.delete(parcel.id)
  assert.equal((await refusal(cl.parcels.retrieve(parcel.id))).status, 404)
  await cl.shipments._ship(shipment.id)
  const late = await refusal(cl.parcels.create({
    weight: 1, unit_of_weight: 'lb', shipment: cl.shipments.relationship(shipment.id), package: cl.packages.relationship(box.id),
  }))
  assert.equal(late.first().source.pointer, '/data/relationships/shipment')
  await cl.packages.delete(box.id)
  assert.equal((await refusal(cl.packages.retrieve(box.id))).status, 404)
})
