// All orders that meet some conditions, live.
import { get, query } from '../lib/api.js';
import { fill, h } from '../lib/dom.js';
import { count } from '../lib/format.js';
import { calmly, follow } from '../lib/live.js';
import { complain } from '../lib/notice.js';
import { read, whole, without } from '../orders/conditions.js';
import { find } from '../orders/find.js';
import { form } from '../orders/form.js';
import { list, paging } from '../orders/list.js';
import { statuses } from '../orders/statuses.js';
import { saving, views } from '../orders/views.js';

const LIMIT = 25;
const PAUSE = 1000;

export function screen(main, { go }) {
  const search = read();
  const ended = new AbortController();
  const [tiles, result, saved, live] = [h('div'), h('div', { class: 'result' }), h('div'), h('span', { class: 'live' })];
  const changed = new Set();

  const showCounts = async () => {
    const { counts } = await get(`/console/api/counts${query(without(whole(search), 'status'))}`, ended.signal);
    fill(tiles, statuses(search, counts));
  };
  const showOrders = async () => {
    const fresh = new Set(changed);
    changed.clear();
    const page = await get(`/manage/orders${query({ ...search, limit: LIMIT, count: true })}`, ended.signal);
    fill(result,
      h('div', { class: 'result-head' },
        h('p', { class: 'quiet', id: 'found' }, page.count === 1 ? 'One order' : `${count(page.count)} orders`),
        h('div', {}, saving(search, showViews),
          h('a', { class: 'button', href: `/console/api/export${query(whole(search))}`, download: 'orders.csv' }, 'Export as CSV'))),
      h('div', { class: 'card table' }, list(page, fresh)), paging(search, page));
  };
  const showViews = () => fill(saved, views(search, showViews));
  const renew = calmly(() => Promise.all([showOrders(), showCounts()]).catch(complain), PAUSE);

  const onSearch = conditions => go(`/console/orders${query(conditions)}`).catch(complain);
  fill(main,
    h('div', { class: 'head' }, h('div', {}, h('h1', { tabindex: -1 }, 'Orders'), live), find(go, complain)),
    tiles, saved, form(search, onSearch),
    result);
  showViews();
  Promise.all([showOrders(), showCounts()]).catch(complain);

  const unfollow = follow(
    change => {
      changed.add(change.orderId);
      renew();
    },
    isLive => {
      live.textContent = isLive ? 'Live' : 'Not connected';
      live.classList.toggle('on', isLive);
    });
  return () => {
    unfollow();
    renew.stop();
    ended.abort();
  };
}
