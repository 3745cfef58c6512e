// The members of the cluster, each with a way to have it finish its work and leave.
import { chip } from '../lib/chips.js';
import { send } from '../lib/api.js';
import { confirm } from '../lib/dialog.js';
import { h, table } from '../lib/dom.js';
import { at, count, megabytes } from '../lib/format.js';
import { complain, notice } from '../lib/notice.js';
import { session } from '../lib/session.js';

async function drain(silo) {
  const yes = await confirm(`Drain ${silo.name ?? silo.address}`,
    'It takes no new requests, finishes those it has, gives its orders to the others and stops. Nothing starts it again from here.',
    'Drain', 'grave');
  if (!yes)
    return;
  await send('/console/api/cluster/drain', { method: 'POST', body: { silo: silo.address } });
  notice('It is leaving.', 'good');
}

export function silos(list) {
  const active = list.filter(silo => silo.status === 'Active').length;
  return table('Silos', [
    { title: 'Silo', of: silo => h('code', {}, silo.address), head: true },
    { title: 'Name', of: silo => silo.name },
    { title: 'Host', of: silo => silo.host },
    { title: 'State', of: silo => chip(silo.status) },
    { title: 'Orders', of: silo => count(silo.orders), number: true },
    { title: 'Activations', of: silo => count(silo.activations), number: true },
    { title: 'Memory', of: silo => (silo.memory ? megabytes(silo.memory) : ''), number: true },
    { title: 'Started', of: silo => at(silo.started) },
    { title: h('span', { class: 'unseen' }, 'Drain'), of: silo => silo.status === 'Active' && active > 1 && session.admin && h('button', {
      type: 'button', class: 'grave-quiet', 'aria-label': `Drain ${silo.name}`, onclick: () => drain(silo).catch(complain),
    }, 'Drain') },
  ], list);
}
