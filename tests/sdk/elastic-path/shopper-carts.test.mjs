// The generated client's functions about carts, custom discounts and shipping groups.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addCustomDiscountToCartItem, bulkAddCustomDiscountsToCart, bulkDeleteCustomDiscountsFromCart, bulkUpdateItemsInCart, createACart,
  createOrderShippingGroup, createShippingGroup, deleteACart, deleteACartItem, deleteAllCartItems, deleteAPromotionViaPromotionCode,
  deleteCartShippingGroup, deleteCustomDiscountFromCart, deleteCustomDiscountFromCartItem, getACart, getCartItems, getOrderShippingGroups,
  getShippingGroupById, getShippingGroups, getShippingGroupsById, manageCarts, putShippingGroupById, updateACart, updateACartItem,
  updateCustomDiscountForCart, updateCustomDiscountForCartItem, updateShippingGroup,
} from '@epcc-sdk/sdks-shopper';
import { shopper, checkOut } from './shopper.mjs';

const client = await shopper();
const discount = {
  type: 'custom_discount', external_id: 'spring', discount_engine: 'ours', amount: -1000, description: 'Ten off', discount_code: 'SPRING',
};
const item = { type: 'custom_item', name: 'Whisky', sku: 'W-1', quantity: 2, price: { amount: 1500, includes_tax: true } };

async function fill() {
  const cartID = crypto.randomUUID();
  const made = await manageCarts({ client, path: { cartID }, body: { data: item } });
  return { cartID, cartitemID: made.data.data[0].id };
}

test('a cart is made, filled with a list, changed, emptied and deleted', async () => {
  const { data: { data: { id: cartID } } } = await createACart({ client, body: { data: { name: 'Saturday' } } });
  const path = { cartID };
  await updateACart({ client, path, body: { data: { description: 'for two' } } });
  const added = await manageCarts({
    client, path, body: { data: [item, { type: 'promotion_item', code: 'SUMMERDISCOUNT' }], options: { add_all_or_nothing: true } },
  });
  const cartitemID = added.data.data[0].id;
  await updateACartItem({ client, path: { cartID, cartitemID }, body: { data: { quantity: 3 } } });
  const changed = await bulkUpdateItemsInCart({ client, path, body: { data: [{ id: cartitemID, quantity: 4 }] } });
  assert.equal(changed.data.data[0].quantity, 4);
  await deleteAPromotionViaPromotionCode({ client, path: { cartID, promoCode: 'SUMMERDISCOUNT' } });
  assert.equal((await getCartItems({ client, path })).data.data.length, 1);
  await deleteACartItem({ client, path: { cartID, cartitemID } });
  await deleteAllCartItems({ client, path });
  assert.deepEqual((await getACart({ client, path })).data.data.relationships.items.data, []);
  assert.equal((await deleteACart({ client, path })).response.status, 204);
});

test('custom discounts of a cart and of an item', async () => {
  const { cartID, cartitemID } = await fill();
  const path = { cartID };
  const added = await bulkAddCustomDiscountsToCart({ client, path, body: { data: [discount, discount] } });
  const [first] = added.data.data;
  const own = { cartID, customdiscountID: first.id };
  const changed = await updateCustomDiscountForCart({ client, path: own, body: { data: { type: 'custom_discount', amount: { amount: -5 } } } });
  assert.equal(changed.data.data.amount.amount, -5);
  assert.equal((await deleteCustomDiscountFromCart({ client, path: own })).response.status, 204);
  assert.equal((await bulkDeleteCustomDiscountsFromCart({ client, path })).response.status, 204);

  const alone = await addCustomDiscountToCartItem({ client, path: { cartID, cartitemID }, body: { data: discount } });
  const ofItem = { cartID, cartitemID, customdiscountID: (alone.data.data ?? alone.data).id };
  await updateCustomDiscountForCartItem({ client, path: ofItem, body: { data: { type: 'custom_discount', discount_code: 'MAY' } } });
  assert.equal((await deleteCustomDiscountFromCartItem({ client, path: ofItem })).response.status, 204);
});

test('shipping groups of a cart', async () => {
  const { cartID } = await fill();
  const made = await createShippingGroup({ client, path: { cartID }, body: { data: { type: 'shipping_group', shipping_type: 'standard' } } });
  const path = { cartId: cartID, shippingGroupId: made.data.data.id };
  assert.equal((await getShippingGroups({ client, path: { cartID } })).data.data.length, 1);
  assert.equal((await getShippingGroupById({ client, path })).data.data.shipping_type, 'standard');
  const changed = await updateShippingGroup({ client, path, body: { data: { type: 'shipping_group', tracking_reference: 'T-1' } } });
  assert.equal(changed.data.data.tracking_reference, 'T-1');
  assert.equal((await deleteCartShippingGroup({ client, path })).response.status, 204);
});

test('shipping groups of an order', async () => {
  const orderID = await checkOut(client);
  const body = { data: { type: 'shipping_group', shipping_type: 'express' } };
  const made = await createOrderShippingGroup({ client, path: { orderID }, body });
  const path = { orderID, shippingGroupID: made.data.data.id };
  assert.equal((await getOrderShippingGroups({ client, path: { orderID } })).data.data.length, 1);
  assert.equal((await getShippingGroupsById({ client, path })).data.data.shipping_type, 'express');
  const changed = await putShippingGroupById({ client, path, body: { data: { type: 'shipping_group', tracking_reference: 'T-2' } } });
  assert.equal(changed.data.data.tracking_reference, 'T-2');
});
