// Many updates of one order through five doors at once, and how they land one after another.
import { fill, h, table } from '../lib/dom.js';
import { count, doorName, milliseconds } from '../lib/format.js';
import { complain, notice } from '../lib/notice.js';
import { session } from '../lib/session.js';
import { drawing } from '../race/drawing.js';
import { race } from '../race/run.js';
import { senders } from '../race/senders.js';

const ORDER = '83651';
const [LEAST, USUAL, MOST] = [5, 60, 300];

const median = values => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const figure = ([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value));

const figures = result => h('dl', { class: 'figures', id: 'figures' }, [
  ['Accepted', count(result.landed.length)],
  ['Refused', count(result.refused.length)],
  ['Versions', `${result.before + 1} – ${result.before + result.landed.length}`],
  ['Missing in the history', count(result.lost)],
  ['Updates a second', count(Math.round(result.landed.length / result.took * 1000))],
  ['Median answer', milliseconds(median(result.landed.map(one => one.took)))],
].map(figure));

const of = (sender, updates) => updates.filter(one => one.sender === sender);

const perDoor = (all, result) => table('Updates by door', [
  { title: 'Door', of: sender => doorName(sender.door), head: true },
  { title: 'Call', of: sender => h('code', {}, `${sender.method} ${sender.path}`) },
  { title: 'Accepted', of: sender => count(of(sender, result.landed).length), number: true },
  { title: 'Refused', of: sender => count(of(sender, result.refused).length), number: true },
  { title: 'Median answer', of: sender => milliseconds(median(of(sender, result.landed).map(one => one.took))), number: true },
], all);

export function screen(main) {
  if (!session.demo || !session.write) {
    fill(main, h('h1', { tabindex: -1 }, 'Race'), h('p', {}, 'Races are run with the demonstration’s orders and credentials only.'));
    return;
  }
  const picture = h('div', { class: 'scroll', role: 'region', 'aria-label': 'The race', tabindex: 0 });
  const outcome = h('div', { class: 'outcome', 'aria-live': 'polite' });
  const start = h('button', { class: 'primary' }, 'Start');
  const prepare = number => {
    const all = senders(ORDER, session.centra, `race-${Date.now().toString(36)}`);
    const drawn = drawing(all, number);
    fill(picture, drawn.place);
    return { all, drawn };
  };
  const run = async event => {
    event.preventDefault();
    const number = Number(new FormData(event.target).get('updates'));
    const { all, drawn } = prepare(number);
    start.disabled = true;
    fill(outcome);
    try {
      const result = await race(ORDER, all, number, drawn.add);
      const last = result.before + result.landed.length;
      drawn.place.setAttribute('aria-label',
        `${result.landed.length} updates through five doors made versions ${result.before + 1} to ${last}; ${result.lost} are missing.`);
      fill(outcome, figures(result), h('div', { class: 'card' }, perDoor(all, result)));
      notice(`${result.landed.length} updates, ${result.landed.length} versions.`, result.lost === 0 ? 'good' : 'bad');
    } finally {
      start.disabled = false;
      start.focus();
    }
  };
  fill(main,
    h('h1', { tabindex: -1 }, 'Race'),
    h('p', { class: 'quiet' }, 'Five doors update the same order at once, each as its vendor’s clients would. '
      + 'The order takes one after another: every update that was accepted is a version of its own.'),
    h('form', { class: 'race-set', onsubmit: event => run(event).catch(complain) },
      h('div', { class: 'field' }, h('label', { for: 'updates' }, `Updates, ${LEAST} to ${MOST}`),
        h('input', { id: 'updates', name: 'updates', type: 'number', min: LEAST, max: MOST, value: USUAL, required: true })),
      start, h('a', { href: `/console/orders/${ORDER}` }, `Order ${ORDER}`)),
    h('div', { class: 'card' }, picture),
    outcome);
  prepare(USUAL);
}
