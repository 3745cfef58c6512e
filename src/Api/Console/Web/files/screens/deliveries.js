// What leaves the service: messages to webhooks, effects, calls of gateways; and what was given up.
import { fill, h } from '../lib/dom.js';
import { complain } from '../lib/notice.js';
import { session } from '../lib/session.js';
import { deliveries } from '../deliveries/list.js';
import { webhooks } from '../deliveries/webhooks.js';

const PAUSE = 3000;

export function screen(main) {
  if (!session.admin) {
    fill(main, h('h1', { tabindex: -1 }, 'Deliveries'), h('p', {}, 'This needs a key with the right Admin.'));
    return;
  }
  const ended = new AbortController();
  const list = deliveries(ended.signal);
  const hooks = webhooks(ended.signal, () => list.renew());
  fill(main,
    h('h1', { tabindex: -1 }, 'Deliveries'),
    h('div', { class: 'card' }, h('h2', {}, 'Webhooks'), hooks.place),
    h('div', { class: 'card' }, h('h2', {}, 'On the way, and given up'), list.place));
  let timer;
  const again = async () => {
    await Promise.all([hooks.renew(), list.renew()]).catch(complain);
    if (!ended.signal.aborted)
      timer = setTimeout(again, PAUSE);
  };
  again();
  return () => {
    clearTimeout(timer);
    ended.abort();
  };
}
