// What events changed, from which value to which.
import { h, table } from '../lib/dom.js';
import { shown } from '../lib/format.js';

const value = (what, kind) => (what === null || what === undefined ? h('span', { class: 'quiet' }, shown(what)) : h(kind, {}, shown(what)));

const COLUMNS = [
  { title: 'Member', of: change => h('code', {}, change.path), head: true },
  { title: 'From', of: change => ('append' in change ? '' : value(change.from, 'del')) },
  { title: 'To', of: change => ('append' in change ? ['grows by ', value(change.append, 'ins')] : value(change.to, 'ins')) },
];

export const changes = (label, list) => list.length === 0
  ? h('p', { class: 'quiet' }, 'No member changed.')
  : table(label, COLUMNS, list);
