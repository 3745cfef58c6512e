// The cluster: who is in it, what it does at the moment, and how it is set.
import { get, send } from '../lib/api.js';
import { fill, h, table } from '../lib/dom.js';
import { complain } from '../lib/notice.js';
import { session } from '../lib/session.js';
import { chart } from '../cluster/chart.js';
import { hottest } from '../cluster/hottest.js';
import { MEASURES } from '../cluster/measures.js';
import { silos } from '../cluster/silos.js';

const PAUSE = 1000;

const card = (title, ...content) => h('div', { class: 'card' }, h('h2', {}, title), content);

const settings = list => table('Settings', [
  { title: 'Setting', of: one => h('code', {}, one.key), head: true },
  { title: 'Value', of: one => one.value ?? h('span', { class: 'quiet' }, 'unset') },
  { title: 'From', of: one => one.source ?? h('span', { class: 'quiet' }, 'default') },
], list);

function gate(main, reload) {
  const problem = h('p', { id: 'operator-problem', class: 'problem', role: 'alert' });
  const submit = async event => {
    event.preventDefault();
    try {
      await send('/console/session/operator', { method: 'POST', body: { key: new FormData(event.target).get('key') } });
      await reload();
    } catch (error) {
      problem.textContent = error.message;
    }
  };
  fill(main, h('section', { class: 'signin card' },
    h('h1', { tabindex: -1 }, 'Cluster'),
    h('p', { class: 'quiet' }, 'This tells of all merchants together and is the operator’s: it opens by the setting ',
      h('code', {}, 'Operator:Key'), '.'),
    h('form', { onsubmit: submit },
      h('label', { for: 'operator' }, 'Operator’s key'),
      h('input', {
        id: 'operator', name: 'key', type: 'password', autocomplete: 'off', required: true, 'aria-describedby': 'operator-problem',
      }),
      problem, h('button', { class: 'primary' }, 'Open'))));
}

export function screen(main, { reload }) {
  if (!session.operator) {
    gate(main, reload);
    return;
  }
  const ended = new AbortController();
  const [members, hot, list] = [h('div'), h('div'), h('div')];
  const charts = MEASURES.map(chart);
  let last;
  let timer;
  const look = async () => {
    const now = { ...await get('/console/api/cluster', ended.signal), at: performance.now() };
    fill(members, silos(now.silos));
    if (last)
      charts.forEach(one => one.add(one.measure.of.map(value => value(now, last, (now.at - last.at) / 1000))));
    last = now;
    fill(hot, hottest(now.silos));
  };
  const again = async () => {
    await look().catch(complain);
    if (!ended.signal.aborted)
      timer = setTimeout(again, PAUSE);
  };
  fill(main,
    h('h1', { tabindex: -1 }, 'Cluster'),
    card('Silos', members),
    h('div', { class: 'charts' }, charts.map(one => one.place)),
    card('Hottest orders', h('p', { class: 'quiet' }, 'Of all merchants, since somebody looks.'), hot),
    card('Settings', h('details', {}, h('summary', {}, 'Of the process that answered; secrets are not shown'), list)));
  again();
  get('/console/api/cluster/settings', ended.signal).then(answer => fill(list, settings(answer.settings)), complain);
  return () => {
    clearTimeout(timer);
    ended.abort();
  };
}
