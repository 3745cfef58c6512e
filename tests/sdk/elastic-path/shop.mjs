// The shop that the tests call: its address and the demonstration's credentials.
import * as elasticpath from '@elasticpath/js-sdk';
import * as moltin from '@moltin/sdk';

export const address = (process.env.ORDERGRAINS_ADDRESS ?? 'http://127.0.0.1:5080').replace(/\/$/, '');

const host = address.replace(/^http:\/\//, '');

/** The two clients of one making, by the names of their packages. */
export const clients = { '@moltin/sdk': moltin, '@elasticpath/js-sdk': elasticpath };

/** A client that logs in by itself. */
export function connect(sdk, credentials = { client_id: 'demo-client', client_secret: 'demo-secret' }) {
  const { gateway, MemoryStorageFactory } = sdk.default ?? sdk;
  return gateway({ ...credentials, host, protocol: 'http', storage: new MemoryStorageFactory(), custom_fetch: fetch });
}

export const person = { name: 'Ron Swanson', email: `ron-${process.pid}@example.com` };

export const home = {
  first_name: 'Ron', last_name: 'Swanson', company_name: '', line_1: '1 Main', line_2: '', city: 'Pawnee', county: '', region: 'IN',
  postcode: '46001', country: 'US', phone_number: '5550100', instructions: '',
};

export const bill = Object.fromEntries(Object.entries(home).filter(([name]) => !['phone_number', 'instructions'].includes(name)));

/** Puts a thing of 15.00 twice into a new cart and checks it out. */
export async function checkOut(shop, customer = person) {
  const cart = shop.Cart(crypto.randomUUID());
  await cart.AddCustomItem({ name: 'Whisky', sku: 'W-1', description: 'old', quantity: 2, price: { amount: 1500, includes_tax: true } });
  return (await cart.Checkout(customer, bill, home)).data;
}

/** The three statuses in one. */
export const standing = ({ status, payment, shipping }) => `${status}/${payment}/${shipping}`;
