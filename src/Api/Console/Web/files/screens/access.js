// Who is let in to the merchant's orders; for the operator, all merchants, too.
import { pages, post, send } from '../lib/api.js';
import { chip } from '../lib/chips.js';
import { confirm } from '../lib/dialog.js';
import { fill, h, table } from '../lib/dom.js';
import { at, count, doorName } from '../lib/format.js';
import { complain, notice } from '../lib/notice.js';
import { session } from '../lib/session.js';
import { edit } from '../access/edit.js';
import { merchants } from '../access/merchants.js';
import { rotation, showSecrets } from '../access/secrets.js';

const PATH = '/manage/credentials';

const pathOf = credential => `${PATH}/${encodeURIComponent(credential.id)}`;

const isOver = credential => credential.expiresAt && new Date(credential.expiresAt) <= new Date();

const state = credential => credential.revokedAt ? chip('takenBack', 'bad')
  : credential.disabled ? chip('disabled', 'wait')
    : isOver(credential) ? chip('Expired') : chip('letIn', 'good');

export function screen(main) {
  if (!session.admin) {
    fill(main, h('h1', { tabindex: -1 }, 'Access'), h('p', {}, 'This needs a key with the right Admin.'));
    return;
  }
  const ended = new AbortController();
  const list = h('div');
  const renew = async () => fill(list, credentials(await pages(PATH, ended.signal)));
  const does = work => () => work().then(renew).catch(complain);

  const create = async () => {
    const body = await edit(null);
    if (body)
      await showSecrets(await post(PATH, body));
  };
  const change = async credential => {
    const body = await edit(credential);
    if (body) {
      await send(pathOf(credential), { method: 'PATCH', body });
      notice(`${credential.id} was changed.`, 'good');
    }
  };
  const rotate = async credential => {
    const body = await rotation(credential);
    if (body)
      await showSecrets(await post(`${pathOf(credential)}/rotate`, body));
  };
  const toggle = credential => send(pathOf(credential), { method: 'PATCH', body: { disabled: !credential.disabled } });
  const revoke = async credential => {
    const text = 'It is not let in any more, for good. Its id stays in the history.';
    if (await confirm(`Take ${credential.id} back`, text, 'Take back', 'grave'))
      await send(pathOf(credential), { method: 'DELETE' });
  };
  const button = (text, credential, work, kind = 'plain') => h('button', {
    type: 'button', class: kind, 'aria-label': `${text} ${credential.id}`, onclick: does(() => work(credential)),
  }, text);
  const tools = credential => (credential.revokedAt ? '' : h('div', { class: 'row-tools' },
    button('Change', credential, change), button('Rotate', credential, rotate),
    credential.id !== session.credential && [
      button(credential.disabled ? 'Enable' : 'Disable', credential, toggle), button('Take back', credential, revoke),
    ]));
  const credentials = items => table('Credentials', [
    { title: 'Credential', of: one => [one.id, one.id === session.credential && h('span', { class: 'quiet' }, ' (this one)')], head: true },
    { title: 'State', of: state },
    { title: 'Rights', of: one => (one.role === 'Full' ? one.rights : `${one.rights}, ${one.role}`) },
    { title: 'Doors', of: one => (one.doors.length === 6 ? 'all' : one.doors.map(doorName).join(', ') || 'none') },
    { title: 'Markets', of: one => one.markets?.join(', ') ?? 'all' },
    { title: 'A minute', of: one => (one.requestsPerMinute ? count(one.requestsPerMinute) : 'no limit'), number: true },
    { title: 'Secrets', of: one => one.secrets.map(secret => secret.kind === 'ApiKey' ? 'API key' : 'client secret').join(', ') },
    { title: 'Last let in', of: one => at(one.lastUsedAt) || 'never' },
    { title: h('span', { class: 'unseen' }, 'What may be done'), of: tools },
  ], items, one => ({ 'data-credential': one.id }));

  fill(main,
    h('div', { class: 'head' },
      h('div', {}, h('h1', { tabindex: -1 }, 'Access'), h('span', { class: 'quiet' }, `Merchant ${session.merchant}`)),
      h('button', { type: 'button', class: 'primary', onclick: does(create) }, 'New credential')),
    h('div', { class: 'card' }, list),
    session.operator && merchants(ended.signal));
  renew().catch(complain);
  return () => ended.abort();
}
