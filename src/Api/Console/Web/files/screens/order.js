// One order: where it stands, what may be done, what it holds, what the doors show of it, and what happened; live.
import { get, orderPath, Refused } from '../lib/api.js';
import { axes } from '../lib/chips.js';
import { facts, fill, h } from '../lib/dom.js';
import { at, doorName, money, words } from '../lib/format.js';
import { calmly, follow } from '../lib/live.js';
import { complain, notice } from '../lib/notice.js';
import { act } from '../order/act.js';
import { actions } from '../order/actions.js';
import { doors } from '../order/doors.js';
import { ledgers } from '../order/ledgers.js';
import { diagram } from '../order/lifecycle.js';
import { presence } from '../order/presence.js';
import { timeline } from '../order/timeline.js';

const PAUSE = 300;

const section = (id, title, ...content) => h('section', { class: 'card', id, 'aria-labelledby': `${id}-title` },
  h('h2', { id: `${id}-title` }, title), content);

const summary = order => facts([
  ['Customer', order.customer?.email ?? order.customer?.name ?? order.customer?.id],
  ['Total', money(order.totals.totalWithTaxes, order.currency)],
  ['Number', order.orderNumber ?? order.number],
  ['Transaction', order.transactionId],
  ['Reference', order.reference],
  ['Market', order.market?.name ?? order.market?.id],
  ['Created', at(order.createdAt)],
  ['Changed', at(order.updatedAt)],
]);

export function screen(main, { argument: id }) {
  const ended = new AbortController();
  const { signal } = ended;
  const place = {
    state: h('div', { class: 'state-chips' }), next: h('div'), facts: h('div'), books: h('div'),
    drawing: h('div', { class: 'scroll', role: 'region', 'aria-label': 'Diagram', tabindex: 0 }),
  };
  const live = h('span', { class: 'live' });
  const [views, holder, events] = [doors(id), presence(id), timeline(id)];
  let order;
  let lifecycle;
  let turn = Promise.resolve();

  const onAct = async verb => {
    const done = await act(verb, order);
    if (!done)
      return;
    notice(`${words(verb)}: version ${done.version}.`, 'good');
    await renew();
  };
  const look = async () => {
    const transitions = await get(`${orderPath(id)}/transitions`, signal);
    [order, lifecycle] = await Promise.all([get(orderPath(id), signal), lifecycle ?? get('/console/api/lifecycle', signal)]);
    fill(place.state, axes(order), order.onHold && h('span', { class: 'chip wait' }, 'on hold'),
      h('span', { class: 'version', id: 'version' }, `version ${order.version}`));
    const open = [...place.next.querySelectorAll('details[open]')].map(details => details.id);
    fill(place.next, actions(transitions, verb => onAct(verb).catch(complain)));
    open.forEach(name => place.next.querySelector(`#${name}`)?.setAttribute('open', ''));
    fill(place.drawing, diagram(lifecycle, order, transitions.allowed));
    fill(place.facts, summary(order));
    fill(place.books, ledgers(order));
    await Promise.all([events.renew(order.version, signal), views.renew(signal), holder.renew(signal)]);
  };
  // One look after another: each shows what came since the one before.
  const renew = () => turn = turn.catch(() => {}).then(look);
  const soon = calmly(() => renew().catch(complain), PAUSE);

  fill(main,
    h('nav', { 'aria-label': 'Path', class: 'path' }, h('a', { href: '/console/orders' }, 'Orders'), ' / '),
    h('div', { class: 'head' }, h('div', {}, h('h1', { tabindex: -1 }, id), live), place.state),
    h('div', { class: 'columns' },
      section('lifecycle', 'Lifecycle', place.drawing, h('h3', {}, 'What may be done now'), place.next),
      h('aside', { 'aria-label': 'In short' }, section('short', 'In short', place.facts), section('holder', 'Who holds it', holder.place))),
    section('events', 'Timeline', events.place),
    section('books', 'Ledgers', place.books),
    section('views', 'What the doors show', views.place));

  renew().catch(error => {
    if (error instanceof Refused && error.status === 404)
      fill(main, h('h1', { tabindex: -1 }, 'No such order'), h('p', {}, `There is no order “${id}”.`));
    else
      complain(error);
  });
  const unfollow = follow(
    change => {
      if (change.orderId !== id)
        return;
      notice(`Version ${change.version}: ${words(change.event)} through ${doorName(change.door)} by ${change.actor}.`);
      soon();
    },
    isLive => {
      live.textContent = isLive ? 'Live' : 'Not connected';
      live.classList.toggle('on', isLive);
    });
  return () => {
    unfollow();
    soon.stop();
    ended.abort();
  };
}
