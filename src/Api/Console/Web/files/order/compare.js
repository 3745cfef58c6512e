// The order as it was at a version beside what it is now, member by member.
import { get, orderPath } from '../lib/api.js';
import { fill, h, table } from '../lib/dom.js';
import { shown } from '../lib/format.js';

const isPart = value => value !== null && typeof value === 'object' && Object.keys(value).length > 0;

// Items of lists go by their ids, so that one that came or went does not move all others.
function* members(value, path) {
  if (!isPart(value)) {
    yield [path, value];
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${member?.id ?? member?.line ?? name}]` : path ? `.${name}` : name;
    yield* members(member, path + step);
  }
}

function rows(then, now) {
  const [old, present] = [new Map(members(then, '')), new Map(members(now, ''))];
  return [...new Set([...old.keys(), ...present.keys()])].map(path => {
    const isSame = shown(old.get(path)) === shown(present.get(path));
    const kind = !old.has(path) ? 'added' : !present.has(path) ? 'gone' : isSame ? 'same' : 'changed';
    return { path, kind, then: old.has(path) ? shown(old.get(path)) : '', now: present.has(path) ? shown(present.get(path)) : '' };
  });
}

export async function compare(id, version, place) {
  const [then, now] = await Promise.all([get(`${orderPath(id)}?version=${version}`), get(orderPath(id))]);
  const all = rows(then, now);
  const result = h('div');
  const show = everything => fill(result, table(`Version ${version} beside version ${now.version}`, [
    { title: 'Member', of: row => h('code', {}, row.path), head: true },
    { title: 'Difference', of: row => (row.kind === 'same' ? '' : h('span', { class: 'mark' }, row.kind)) },
    { title: `Version ${version}`, of: row => (row.kind === 'changed' || row.kind === 'gone' ? h('del', {}, row.then) : row.then) },
    { title: `Now, version ${now.version}`, of: row => (row.kind === 'changed' || row.kind === 'added' ? h('ins', {}, row.now) : row.now) },
  ], all.filter(row => everything || row.kind !== 'same'), row => ({ class: row.kind })));
  fill(place, h('div', { class: 'compare card' },
    h('div', { class: 'head' },
      h('h3', { tabindex: -1 }, `As it was at version ${version}`),
      h('button', { type: 'button', class: 'plain', onclick: () => place.replaceChildren() }, 'Close')),
    h('label', { class: 'check' },
      h('input', { type: 'checkbox', onchange: event => show(event.target.checked) }), 'Show also what is the same'),
    result));
  show(false);
  place.querySelector('h3').focus();
}
