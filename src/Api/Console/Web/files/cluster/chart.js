// A small line chart of the last values of one measure.
import { fill, h, svg } from '../lib/dom.js';

const [POINTS, WIDTH, TALL] = [60, 300, 100];

// What a chart shows at its upper edge where there is nothing but zeros.
const LEAST = 1e-9;

const number = value => (value === null ? '–' : value >= 100 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1));

const written = (values, unit) => `${values.map(number).join(' · ')}${values.every(value => value === null) ? '' : unit}`;

function curve(values, top, kind) {
  const x = index => (POINTS - values.length + index) * WIDTH / (POINTS - 1);
  const y = value => TALL - 4 - value / top * (TALL - 12);
  const parts = [];
  values.forEach((value, index) => {
    const begins = index === 0 || values[index - 1] === null;
    if (value !== null)
      parts.push(`${begins ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`);
  });
  return svg('path', { class: kind, d: parts.join('') || 'M0 0' });
}

export function chart(measure) {
  const rows = measure.of.map(() => []);
  const [now, drawn] = [h('b', {}, '–'), h('div')];
  const place = h('figure', { class: 'chart card' },
    h('figcaption', {}, h('span', {}, measure.title), now), drawn, h('p', {}, measure.text));
  const add = values => {
    rows.forEach((row, index) => {
      row.push(values[index]);
      row.splice(0, row.length - POINTS);
    });
    const known = rows.flat().filter(value => value !== null);
    const top = Math.max(...known, LEAST) * 1.05;
    const most = known.length > 0 ? Math.max(...known) : null;
    now.textContent = written(values, measure.unit);
    fill(drawn, svg('svg', {
      viewBox: `0 0 ${WIDTH} ${TALL}`, preserveAspectRatio: 'none', role: 'img',
      'aria-label': `${measure.title}: now ${now.textContent}, at most ${written([most], measure.unit)} in the last minute.`,
    },
    svg('line', { class: 'grid', x1: 0, x2: WIDTH, y1: TALL - 4, y2: TALL - 4 }),
    rows.map((row, index) => curve(row, top, index === 0 ? 'curve' : 'curve second'))));
  };
  return { place, add, measure };
}
