// The bar above all screens: where one may go, who one is, and how it looks.
import { send } from './lib/api.js';
import { fill, h } from './lib/dom.js';
import { complain } from './lib/notice.js';
import { session } from './lib/session.js';

const SCREENS = [
  { name: 'orders', title: 'Orders', path: '/console/orders', also: ['order'] },
  { name: 'race', title: 'Race', path: '/console/race', when: () => session.demo && session.write },
  { name: 'cluster', title: 'Cluster', path: '/console/cluster', when: () => session.admin || session.operator },
  { name: 'deliveries', title: 'Deliveries', path: '/console/deliveries', when: () => session.admin },
  { name: 'access', title: 'Access', path: '/console/access', when: () => session.admin },
];

const THEMES = { '': 'As the system', light: 'Light', dark: 'Dark' };

function theme() {
  const chosen = document.documentElement.dataset.theme ?? '';
  return h('label', { class: 'theme' }, h('span', { class: 'unseen' }, 'Colours'), h('select', {
    onchange: event => {
      const { value } = event.target;
      if (value) {
        document.documentElement.dataset.theme = value;
        localStorage.setItem('theme', value);
      } else {
        delete document.documentElement.dataset.theme;
        localStorage.removeItem('theme');
      }
    },
  }, Object.entries(THEMES).map(([value, title]) => h('option', { value, selected: value === chosen }, title))));
}

async function signOut() {
  await send('/console/session', { method: 'DELETE' });
  session.lost();
}

const who = () => [
  h('span', { class: 'who' }, h('b', {}, session.merchant), ` as ${session.credential}`),
  h('button', { type: 'button', class: 'plain', onclick: () => signOut().catch(complain) }, 'Sign out'),
];

export function top(screen) {
  const links = SCREENS.filter(one => session.signedIn && (one.when?.() ?? true)).map(one => h('li', {}, h('a', {
    href: one.path, 'aria-current': one.name === screen || one.also?.includes(screen) ? 'page' : null,
  }, one.title)));
  fill(document.getElementById('top'),
    h('a', { class: 'brand', href: '/console' },
      h('img', { src: '/console/files/icon.svg', alt: '', width: 26, height: 26 }), 'OrderGrains'),
    links.length > 0 && h('nav', { 'aria-label': 'Screens' }, h('ul', {}, links)),
    h('div', { class: 'self' }, theme(), session.signedIn && who()));
}
