// Signing in by an API key of the own door.
import { send } from '../lib/api.js';
import { fill, h } from '../lib/dom.js';
import { session } from '../lib/session.js';

export function screen(main, { reload }) {
  const problem = h('p', { id: 'problem', class: 'problem', role: 'alert' });
  const field = h('input', {
    id: 'key', name: 'key', type: 'password', autocomplete: 'current-password', required: true, spellcheck: 'false',
    'aria-describedby': 'problem hint', maxlength: 512,
  });
  const submit = async event => {
    event.preventDefault();
    problem.textContent = '';
    try {
      await send('/console/session', { method: 'POST', body: { key: field.value } });
      field.value = '';
      await reload();
    } catch (error) {
      problem.textContent = error.message;
      field.select();
    }
  };
  fill(main, h('section', { class: 'signin card' },
    h('h1', { tabindex: -1 }, 'Sign in'),
    h('p', { id: 'hint', class: 'quiet' }, 'With an API key that is let in at the own API. What you may do here is what the key may do.'),
    h('form', { onsubmit: submit },
      h('label', { for: 'key' }, 'API key'), field, problem,
      h('button', { class: 'primary' }, 'Sign in')),
    session.demo && h('p', { class: 'quiet' }, 'This is a demonstration: ', h('code', {}, 'demo-key'), ' opens merchant demo, ',
      h('code', {}, 'other-key'), ' another one.'),
    h('p', { class: 'quiet' }, h('a', { href: '/start' }, 'What is this, and how do I get a key?'))));
  field.focus();
}
