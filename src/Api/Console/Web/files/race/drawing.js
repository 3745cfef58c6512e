// Draws updates as they land: above, a lane per door; below, the order, one cell for each version.
import { svg } from '../lib/dom.js';
import { doorName } from '../lib/format.js';

const [WIDTH, LEFT, RIGHT, LANE, FIRST, BAND, CELL] = [1000, 154, 14, 40, 30, 300, 30];

export function drawing(senders, count) {
  const step = (WIDTH - LEFT - RIGHT) / count;
  const laneOf = sender => FIRST + senders.indexOf(sender) * LANE;
  const middle = slot => LEFT + (slot - .5) * step;
  const flights = svg('g');
  const cells = svg('g');
  const viewBox = `0 0 ${WIDTH} ${BAND + CELL + 30}`;
  const place = svg('svg', { class: 'race', viewBox, role: 'img', 'aria-label': 'The race has not begun.' },
    senders.map(sender => svg('g', { class: `door door-${sender.door.toLowerCase()}` },
      svg('text', { class: 'name', x: 0, y: laneOf(sender) }, `${sender.letter} · ${doorName(sender.door)}`),
      svg('line', { class: 'lane', x1: LEFT, x2: WIDTH - RIGHT, y1: laneOf(sender), y2: laneOf(sender) }))),
    svg('text', { class: 'name', x: 0, y: BAND + CELL / 2 }, 'The order'),
    svg('rect', { class: 'order', x: LEFT, y: BAND, width: WIDTH - LEFT - RIGHT, height: CELL, rx: 3 }),
    flights, cells);

  // An update goes out where the order stood when it was sent, and lands where its version is.
  const add = ({ sender, seen, version }, before) => {
    const [from, to, lane] = [middle(seen - before + .5), middle(version - before), laneOf(sender)];
    const kind = `door door-${sender.door.toLowerCase()}`;
    flights.append(svg('g', { class: kind },
      svg('path', { class: 'flight', d: `M${from} ${lane}C${from} ${lane + 70} ${to} ${BAND - 90} ${to} ${BAND}` }),
      svg('circle', { class: 'sent', cx: from, cy: lane, r: Math.min(4, step / 2.2) })));
    cells.append(svg('g', { class: kind },
      svg('rect', { class: 'landed', x: to - step / 2 + .5, y: BAND + 1, width: Math.max(1, step - 1), height: CELL - 2 },
        svg('title', {}, `Version ${version} by ${doorName(sender.door)}`))));
    if (step >= 11)
      cells.append(svg('text', { class: 'cell', x: to, y: BAND + CELL / 2 }, sender.letter));
    if ((version - before) % Math.ceil(40 / step) === 1 || step > 40)
      cells.append(svg('text', { class: 'axis', x: to, y: BAND + CELL + 16 }, version));
  };
  return { place, add };
}
