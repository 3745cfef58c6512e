// A shop that is told of its orders: it verifies what it is sent as MultiSafepay's own plugins do, and answers OK.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';

/** Whether the header is of whoever knows the key, and of the last ten minutes. */
export function verify(auth, body, apiKey) {
  const [timestamp, signature] = Buffer.from(auth, 'base64').toString().split(':');
  const expected = createHmac('sha512', apiKey).update(`${timestamp}:${body}`).digest('hex');
  return signature === expected && Math.abs(Date.now() / 1000 - Number(timestamp)) < 600;
}

/** Opens the shop; `told(id)` gives what it is sent next of an order. */
export async function open(apiKey) {
  const orders = new Map();
  const queue = id => {
    if (!orders.has(id))
      orders.set(id, { arrived: [], waiting: [] });
    return orders.get(id);
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request)
      body += part;
    const { arrived, waiting } = queue(new URL(request.url, 'http://shop').searchParams.get('transactionid'));
    const message = verify(request.headers.auth, body, apiKey) ? JSON.parse(body) : { error: 'The signature is wrong.' };
    response.end('OK');
    if (waiting.length > 0)
      waiting.shift()(message);
    else
      arrived.push(message);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/notify`,
    told: id => {
      const { arrived, waiting } = queue(id);
      return arrived.length > 0 ? Promise.resolve(arrived.shift()) : new Promise(resolve => waiting.push(resolve));
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
