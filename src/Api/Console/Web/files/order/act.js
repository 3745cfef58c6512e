// One verb: what it is told, what would come of it, and then the doing, at the very version that was looked at.
import { orderPath, post, Refused, send } from '../lib/api.js';
import { chip } from '../lib/chips.js';
import { ask } from '../lib/dialog.js';
import { fill, h } from '../lib/dom.js';
import { title, words } from '../lib/format.js';
import { changes } from './changes.js';
import { FORMS, GRAVE } from './forms.js';

const options = (names, needed) => [!needed && h('option', { value: '' }, '—'), ...names.map(name => h('option', { value: name }, name))];

function control(field, order) {
  const id = `act-${field.name}`;
  const common = { id, name: field.name, required: field.needed, 'aria-describedby': field.hint ? `${id}-hint` : null };
  const names = field.options ?? (field.from && (order[field.from] ?? []).map(part => part.id));
  return names ? h('select', common, options(names, field.needed)) : h('input', { ...common, type: field.type ?? 'text' });
}

const field = (one, order) => h('div', { class: one.type === 'checkbox' ? 'field check' : 'field' },
  h('label', { for: `act-${one.name}` }, one.title), control(one, order),
  one.hint && h('span', { class: 'quiet', id: `act-${one.name}-hint` }, one.hint));

const json = () => h('div', { class: 'field' },
  h('label', { for: 'act-json' }, 'Members as JSON'),
  h('textarea', { id: 'act-json', name: 'json', rows: 5, spellcheck: 'false', value: '{}' }));

const READ = { number: input => Number(input.value), checkbox: input => input.checked };

// The action as it is sent; what was left empty is left out.
function action(verb, fields, form) {
  if (!fields)
    return { verb, ...JSON.parse(form.elements.json.value) };
  const given = fields.map(one => [one, form.elements[one.name]])
    .filter(([one, input]) => (one.type === 'checkbox' ? input.checked : input.value !== ''));
  return { verb, ...Object.fromEntries(given.map(([one, input]) => [one.name, (READ[one.type] ?? (() => input.value))(input)])) };
}

const axis = (name, before, after) => before === after ? null : h('li', {}, `${name}: `, chip(before), ' → ', chip(after));

const preview = (before, { order, events }) => h('div', { class: 'preview' },
  h('h3', { tabindex: -1 }, events.length === 0 ? 'Nothing would change' : 'This would change'),
  h('ul', { class: 'bare' },
    axis('Status', before.status, order.status), axis('Payment', before.payment, order.payment),
    axis('Fulfilment', before.fulfillment, order.fulfillment)),
  events.map(event => [h('h4', {}, words(event.event)), changes(`Changes of ${event.event}`, event.changes)]));

const problem = error => h('div', { class: 'problem', role: 'alert' },
  h('p', {}, error.message), error.reasons?.length > 0 && h('ul', {}, error.reasons.map(reason => h('li', {}, reason))));

// Resolves with the order as it is then, or null where nothing was done.
export const act = (verb, order) => ask(title(verb), close => {
  const fields = FORMS[verb];
  const path = `${orderPath(order.id)}/commands`;
  const result = h('div', { 'aria-live': 'polite' });
  const run = h('button', { type: 'button', class: GRAVE.has(verb) ? 'grave' : 'primary', disabled: true }, 'Do it');
  let tried;
  const attempt = async work => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refused || error instanceof SyntaxError))
        throw error;
      run.disabled = true;
      fill(result, problem(error));
    }
  };
  const look = event => attempt(async () => {
    event.preventDefault();
    tried = action(verb, fields, event.target);
    const response = await send(path, { method: 'POST', body: { actions: [tried], dryRun: true } });
    run.tag = response.headers.get('ETag');
    fill(result, preview(order, await response.json()));
    run.disabled = false;
    run.focus();
  });
  run.addEventListener('click', () => attempt(async () =>
    close(await post(path, { actions: [tried] }, { 'If-Match': run.tag, 'Idempotency-Key': crypto.randomUUID() }))));
  return h('form', { onsubmit: look, oninput: () => { run.disabled = true; } },
    h('div', { class: 'fields' }, fields ? fields.map(one => field(one, order)) : json()),
    result,
    h('div', { class: 'buttons' },
      h('button', { type: 'button', onclick: () => close() }, 'Cancel'), h('button', {}, 'Dry run'), run));
});
