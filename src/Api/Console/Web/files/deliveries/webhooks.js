// Who is told of what happens, how that goes, and all that was given up sent again.
import { get, post, send } from '../lib/api.js';
import { chip } from '../lib/chips.js';
import { empty, fill, h, table } from '../lib/dom.js';
import { at, count, words } from '../lib/format.js';
import { complain, notice } from '../lib/notice.js';

const PATH = '/manage/webhooks';

const pathOf = webhook => `${PATH}/${encodeURIComponent(webhook.id)}`;

const state = webhook => webhook.stoppedBecause ? chip('stopped', 'bad') : webhook.disabled ? chip('disabled', 'wait') : chip('on', 'good');

export function webhooks(signal, onReplayed) {
  const place = h('div');
  const replay = async webhook => {
    const { replayed } = await post(`${pathOf(webhook)}/replay`);
    notice(`${replayed} are sent again, soon.`, 'good');
    await onReplayed();
  };
  const toggle = async webhook => {
    await send(pathOf(webhook), { method: 'PATCH', body: { disabled: !webhook.disabled } });
    await renew();
  };
  const button = (text, webhook, work) => h('button', {
    type: 'button', class: 'plain', id: `${text}-${webhook.id}`,
    'aria-label': `${text}: ${webhook.id}`, onclick: () => work(webhook).catch(complain),
  }, text);
  const columns = [
    { title: 'Webhook', of: one => one.id, head: true },
    { title: 'Leads to', of: one => one.url },
    { title: 'State', of: one => [state(one), one.stoppedBecause && h('span', { class: 'quiet' }, ` ${one.stoppedBecause}`)] },
    { title: 'Told', of: one => one.events?.map(words).join(', ') ?? 'everything' },
    { title: 'Waiting', of: one => count(one.deliveries?.waiting ?? 0), number: true },
    { title: 'Parked', of: one => count(one.deliveries?.parked ?? 0), number: true },
    { title: 'Delivered', of: one => count(one.deliveries?.delivered ?? 0), number: true },
    { title: 'Last delivered', of: one => at(one.deliveries?.lastDeliveredAt) || 'never' },
    { title: h('span', { class: 'unseen' }, 'What may be done'), of: one => h('div', { class: 'row-tools' },
      button(one.disabled || one.stoppedBecause ? 'Enable' : 'Disable', one, toggle), button('Send again', one, replay)) },
  ];
  const renew = async () => {
    const { items } = await get(PATH, signal);
    const all = await Promise.all(items.map(one => get(pathOf(one), signal)));
    fill(place, all.length === 0
      ? empty('Nobody is told.')
      : table('Webhooks', columns, all, one => ({ 'data-webhook': one.id })));
  };
  return { place, renew };
}
