// What each door shows of the order at this moment, in its vendor's JSON.
import { get } from '../lib/api.js';
import { fill, h, json } from '../lib/dom.js';
import { doorName } from '../lib/format.js';
import { tabs } from '../lib/tabs.js';

const panel = view => [
  h('p', { class: 'call' }, h('code', {}, view.call)),
  view.hidden && h('p', { class: 'hint' }, `Not found at this door: ${view.hidden} Otherwise it would show:`),
  json(`Answer of ${doorName(view.door)}`, view.body),
];

// Gives the element, and a way to have it show the present answers.
export function doors(id) {
  const place = h('div');
  let chosen;
  const renew = async signal => {
    const { doors: views, version } = await get(`/console/api/orders/${encodeURIComponent(id)}/doors`, signal);
    fill(place, h('p', { class: 'quiet' }, `At version ${version}.`), tabs('Doors', views.map(view => ({
      id: view.door, title: doorName(view.door), panel: () => panel(view),
    })), chosen, door => { chosen = door; }));
  };
  return { place, renew };
}
