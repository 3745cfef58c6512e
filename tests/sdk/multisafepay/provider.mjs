// The client, pointed at the service as its own page says; the demonstration must be on there, and it may send to this machine by http.
import wrapper from '@multisafepay/api-wrapper';

export const apiKey = 'demo-key';

const address = (process.env.ORDERGRAINS_ADDRESS ?? 'http://127.0.0.1:5080').replace(/\/$/, '');

export function connect(key = apiKey) {
  const client = new wrapper.default(key, { environment: 'test' });
  for (const part of [client.orders, client.refunds, client.gateways, client.issuers])
    part.client.defaults.baseURL = `${address}/v1/json/`;
  return client;
}

/** The order of the client's own page. */
export const order = (id, shop) => ({
  type: 'redirect',
  order_id: id,
  gateway: 'iDEAL',
  currency: 'EUR',
  amount: '1000',
  description: 'Test Order Description',
  payment_options: {
    notification_url: `${shop.url}?type=notification`,
    redirect_url: 'http://www.example.com/client/notification?type=redirect',
    cancel_url: 'http://www.example.com/client/notification?type=cancel',
    close_window: '',
  },
  customer: { locale: 'en_US' },
  second_chance: { send_email: true },
});
