// Secrets are shown once, in the answer that draws them.
import { ask } from '../lib/dialog.js';
import { h } from '../lib/dom.js';

const NAMES = { apiKey: 'API key', clientSecret: 'Client secret' };

export const showSecrets = credential => ask(`Secrets of ${credential.id}`, close => [
  h('p', {}, 'They are shown now and never again.'),
  Object.entries(NAMES).filter(([name]) => credential[name]).map(([name, title]) => [
    h('h3', {}, title), h('code', { class: 'secret', tabindex: 0 }, credential[name]),
  ]),
  h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'primary', onclick: () => close() }, 'I have kept them')),
].flat(2));

// Resolves with the body of a rotation, or null.
export const rotation = credential => ask(`Rotate a secret of ${credential.id}`, close => h('form', {
  onsubmit: event => {
    event.preventDefault();
    const data = new FormData(event.target);
    close({ kind: data.get('kind'), keepOldFor: Number(data.get('keep')) * 3600 });
  },
},
h('p', {}, 'Draws another secret. The last one of its kind stays good for a while, so that clients can be changed over.'),
h('div', { class: 'fields' },
  h('div', { class: 'field' }, h('label', { for: 'kind' }, 'Kind'), h('select', { id: 'kind', name: 'kind' },
    h('option', { value: 'ApiKey' }, 'API key'), h('option', { value: 'ClientSecret' }, 'Client secret'))),
  h('div', { class: 'field' }, h('label', { for: 'keep' }, 'Keep the last one, in hours'),
    h('input', { id: 'keep', name: 'keep', type: 'number', min: 0, max: 2160, value: 24, required: true }))),
h('div', { class: 'buttons' },
  h('button', { type: 'button', onclick: () => close() }, 'Cancel'), h('button', { class: 'primary' }, 'Rotate'))));
