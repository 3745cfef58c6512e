// One sender per door: a small update that each vendor's own client could send, with the demonstration's credentials.

const CLIENT = { grant_type: 'client_credentials', client_id: 'demo-client', client_secret: 'demo-secret' };

async function token(path, find) {
  const response = await fetch(path, { method: 'POST', body: new URLSearchParams(CLIENT), credentials: 'omit' });
  if (!response.ok)
    throw new Error(`No token from ${path}: ${response.status}.`);
  return { Authorization: `Bearer ${find(await response.json())}` };
}

// The mark of each run's updates: every one changes something.
export const senders = (order, centra, mark) => [
  {
    door: 'MultiSafepay', letter: 'M', method: 'PATCH', path: `/v1/json/orders/${order}`, type: 'application/json',
    sign: () => ({ api_key: 'demo-key' }),
    body: number => ({ invoice_id: `${mark}-${number}` }),
  },
  {
    door: 'CommerceLayer', letter: 'L', method: 'PATCH', path: `/api/orders/${order}`, type: 'application/vnd.api+json',
    sign: () => token('/oauth/token', answer => answer.access_token),
    body: number => ({ data: { type: 'orders', id: order, attributes: { reference: `${mark}-${number}` } } }),
  },
  {
    door: 'Centra', letter: 'C', method: 'PUT', path: `${centra}/orders`, type: 'application/json',
    sign: () => ({ 'API-Authorization': 'demo-key' }),
    body: number => ({ order: Number(order), comment: `${mark}-${number}`, replaceComment: 1 }),
  },
  {
    door: 'Fuuffy', letter: 'F', method: 'PATCH', path: `/v1/orders/${order}`, type: 'application/json',
    sign: () => token('/v1/auth/token', answer => answer.data.access_token),
    body: number => ({ notes: `${mark}-${number}` }),
  },
  {
    door: 'ElasticPath', letter: 'E', method: 'PUT', path: `/v2/orders/${order}`, type: 'application/json',
    sign: () => token('/oauth/access_token', answer => answer.access_token),
    body: number => ({ data: { type: 'order', external_ref: `${mark}-${number}` } }),
  },
];
