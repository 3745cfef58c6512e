// Carts filled the way a storefront does.
export const sku = 'TSHIRTMM000000FFFFFFXLXX'
export const market = 'QWERtyUpBa'

let drawn = 0
const unique = () => `${Date.now().toString(36)}-${process.pid}-${drawn++}`

export const address = {
  first_name: 'John', last_name: 'Smith', line_1: 'Via Roma 12', city: 'Firenze', zip_code: '50123', state_code: 'FI',
  country_code: 'IT', phone: '+390551234567',
}

export async function draft(cl, attributes = {}) {
  return await cl.orders.create({ ...attributes, market: cl.markets.relationship(market) })
}

export async function addLine(cl, order, quantity = 2) {
  return await cl.line_items.create({ sku_code: sku, quantity, order: cl.orders.relationship(order.id) })
}

// An order that lacks nothing to be placed.
export async function placeable(cl) {
  const order = await draft(cl, { customer_email: `${unique()}@example.com` })
  await addLine(cl, order)
  const billing = await cl.addresses.create(address)
  await cl.orders.update({ id: order.id, billing_address: cl.addresses.relationship(billing.id), _shipping_address_same_as_billing: true })
  for (const shipment of await cl.orders.shipments(order.id, { include: ['available_shipping_methods'] })) {
    const [method] = shipment.available_shipping_methods
    await cl.shipments.update({ id: shipment.id, shipping_method: cl.shipping_methods.relationship(method.id) })
  }
  const [method] = await cl.orders.available_payment_methods(order.id)
  await cl.orders.update({ id: order.id, payment_method: cl.payment_methods.relationship(method.id) })
  await cl.wire_transfers.create({ order: cl.orders.relationship(order.id) })
  return order
}

export const placed = async (cl) => await cl.orders._place((await placeable(cl)).id)

export const approved = async (cl) => await cl.orders._approve((await placed(cl)).id)

export const paid = async (cl) => await cl.orders._capture((await approved(cl)).id)

export const state = ({ status, payment_status, fulfillment_status }) => `${status}:${payment_status}:${fulfillment_status}`
