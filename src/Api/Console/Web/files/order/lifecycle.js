// The three axes of an order as a diagram: where it stands on each, and where the lifecycle lets its status go.
import { svg } from '../lib/dom.js';
import { words } from '../lib/format.js';

const [WIDTH, BOX, TALL] = [960, 124, 34];

// Where each status is drawn: decisions run from left to right, and everything may end below.
const PLACES = {
  Draft: [8, 28], Pending: [210, 28], Placing: [412, 28], Placed: [614, 28], Approved: [828, 28],
  Editing: [614, 112], Cancelled: [412, 112],
};

const centre = name => [PLACES[name][0] + BOX / 2, PLACES[name][1] + TALL / 2];

// Lines meet boxes at their edges.
function edge([x, y], [toX, toY]) {
  const [dx, dy] = [toX - x, toY - y];
  const share = Math.min(Math.abs(dx) < 1 ? Infinity : BOX / 2 / Math.abs(dx), Math.abs(dy) < 1 ? Infinity : TALL / 2 / Math.abs(dy));
  return [x + dx * share, y + dy * share];
}

// Two statuses that lead to each other have two arrows beside one another.
const aside = ([x, y], [toX, toY], by) => {
  const length = Math.hypot(toX - x, toY - y);
  return [-(toY - y) / length * by, (toX - x) / length * by];
};

function arrow({ from, to, verbs }, both, isNext) {
  const [start, end] = [edge(centre(from), centre(to)), edge(centre(to), centre(from))];
  const [dx, dy] = both ? aside(start, end, 5) : [0, 0];
  return svg('path', {
    class: isNext ? 'arrow next' : 'arrow', 'marker-end': isNext ? 'url(#tip-next)' : 'url(#tip)',
    d: `M${start[0] + dx} ${start[1] + dy}L${end[0] + dx} ${end[1] + dy}`,
  }, svg('title', {}, `${words(from)} to ${words(to)}: ${verbs.map(words).join(', ')}`));
}

const box = (x, y, width, name, state) => svg('g', { class: `state ${state}` },
  svg('rect', { x, y, width, height: TALL, rx: 6 }),
  svg('text', { x: x + width / 2, y: y + TALL / 2 + 1 }, words(name)));

const tip = (id, kind) => svg('marker', { id, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
  svg('path', { class: kind, d: 'M0 0L8 4L0 8z' }));

// What follows from ledgers has no arrows: a row of what it may be, the present one marked.
function track(title, y, names, now) {
  const perRow = 7;
  const width = (WIDTH - 16 - (perRow - 1) * 10) / perRow;
  return [
    svg('text', { class: 'axis', x: 8, y: y - 8 }, title),
    names.map((name, index) => box(
      8 + (index % perRow) * (width + 10), y + Math.floor(index / perRow) * (TALL + 8), width, name, name === now ? 'now' : 'other')),
  ];
}

// lifecycle: of /console/api/lifecycle; allowed: the verbs that may be done now.
export function diagram(lifecycle, order, allowed) {
  const may = new Set(allowed);
  const isNext = arrow => arrow.from === order.status && arrow.verbs.some(verb => may.has(verb));
  const targets = new Set(lifecycle.arrows.filter(isNext).map(arrow => arrow.to));
  const isBoth = ({ from, to }) => lifecycle.arrows.some(other => other.from === to && other.to === from);
  const state = name => (name === order.status ? 'now' : targets.has(name) ? 'next' : 'other');
  const label = `Status ${words(order.status)}, payment ${words(order.payment)}, fulfilment ${words(order.fulfillment)}.`
    + (targets.size > 0 ? ` The status may become ${[...targets].map(words).join(' or ')}.` : ' The status can no longer change.');
  return svg('svg', { class: 'lifecycle', viewBox: `0 0 ${WIDTH} 352`, role: 'img', 'aria-label': label },
    svg('defs', {}, tip('tip', 'tip'), tip('tip-next', 'tip next')),
    svg('text', { class: 'axis', x: 8, y: 14 }, 'Status, decided'),
    lifecycle.arrows.map(one => arrow(one, isBoth(one), isNext(one))),
    Object.entries(PLACES).map(([name, [x, y]]) => box(x, y, BOX, name, state(name))),
    track('Payment, follows from the movements', 184, lifecycle.payment, order.payment),
    track('Fulfilment, follows from the parcels', 308, lifecycle.fulfillment, order.fulfillment));
}
