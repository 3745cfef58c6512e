// Goes straight to an order by its id, or by another name that it or a part of it has.
import { get, orderPath, Refused } from '../lib/api.js';
import { h } from '../lib/dom.js';

const KINDS = ['Number', 'Transaction', 'Shipment', 'Payment', 'Movement', 'Line', 'Return', 'Address'];

async function found(path) {
  try {
    return await get(path);
  } catch (error) {
    if (error instanceof Refused && [400, 404].includes(error.status))
      return null;
    throw error;
  }
}

async function idOf(name) {
  const order = await found(orderPath(name));
  if (order)
    return order.id;
  for (const kind of KINDS) {
    const named = await found(`/manage/names/${kind}/${encodeURIComponent(name)}`);
    if (named)
      return named.orderId;
  }
  return null;
}

export function find(go, complain) {
  const problem = h('p', { id: 'find-problem', class: 'problem', role: 'alert' });
  const submit = async event => {
    event.preventDefault();
    const name = new FormData(event.target).get('name').trim();
    problem.textContent = '';
    const id = name ? await idOf(name) : null;
    if (id)
      await go(`/console/orders/${encodeURIComponent(id)}`);
    else
      problem.textContent = `No order has the name “${name}”.`;
  };
  return h('form', { class: 'find', role: 'search', onsubmit: event => submit(event).catch(complain) },
    h('label', { for: 'find' }, 'Open an order'),
    h('div', { class: 'joined' },
      h('input', { id: 'find', name: 'name', type: 'search', required: true, placeholder: 'Id, number, transaction …',
        'aria-describedby': 'find-problem' }),
      h('button', {}, 'Open')),
    problem);
}
