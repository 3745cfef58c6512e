// Dialogs of the browser's own kind: it keeps the focus inside and gives it back.
import { h } from './dom.js';

let last = 0;

// Shows a dialog. content(close) gives what is in it; the promise ends with what close was called with, null where it was dismissed.
export function ask(title, content) {
  const id = `dialog-${++last}`;
  const dialog = h('dialog', { 'aria-labelledby': id });
  return new Promise(resolve => {
    let answer = null;
    const close = value => {
      answer = value ?? null;
      dialog.close();
    };
    dialog.append(
      h('div', { class: 'dialog-head' }, h('h2', { id }, title),
        h('button', { type: 'button', class: 'plain', 'aria-label': 'Close', onclick: () => close() }, '×')),
      ...[content(close)].flat());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

// A question with one way to say yes.
export const confirm = (title, text, yes, tone = 'primary') => ask(title, close => [
  h('p', {}, text),
  h('div', { class: 'buttons' },
    h('button', { type: 'button', onclick: () => close() }, 'Cancel'),
    h('button', { type: 'button', class: tone, onclick: () => close(true) }, yes)),
]);
