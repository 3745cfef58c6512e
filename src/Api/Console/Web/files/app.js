// Which screen is shown at which path, and what stands above all of them.
import { fill, h } from './lib/dom.js';
import { complain } from './lib/notice.js';
import { load, session } from './lib/session.js';
import { top } from './top.js';

const ROUTES = [
  { path: /^\/console\/?$/, screen: 'orders' },
  { path: /^\/console\/orders$/, screen: 'orders' },
  { path: /^\/console\/orders\/(.+)$/, screen: 'order' },
  { path: /^\/console\/race$/, screen: 'race' },
  { path: /^\/console\/cluster$/, screen: 'cluster' },
  { path: /^\/console\/deliveries$/, screen: 'deliveries' },
  { path: /^\/console\/access$/, screen: 'access' },
];

const main = document.getElementById('main');
let leave = () => {};
let turn = 0;
let shown;

const address = () => location.pathname + location.search;

// Shows the screen of the address. focus: after a step from screen to screen, the heading is where a reader goes on.
async function show(focus) {
  const mine = ++turn;
  shown = address();
  leave();
  leave = () => {};
  const route = ROUTES.find(one => one.path.test(location.pathname));
  const name = session.signedIn ? route?.screen ?? 'missing' : 'signin';
  top(name);
  main.dataset.screen = name;
  const { screen } = await import(`./screens/${name}.js`);
  if (mine !== turn)
    return;
  const [, argument] = route?.path.exec(location.pathname) ?? [];
  const content = h('div', { class: 'screen' });
  fill(main, content);
  const left = screen(content, { argument: argument ? decodeURIComponent(argument) : null, go, reload });
  leave = left ?? leave;
  const heading = main.querySelector('h1');
  document.title = `${heading?.textContent ?? 'Console'} · OrderGrains`;
  window.scrollTo(0, 0);
  if (focus)
    (heading ?? main).focus({ preventScroll: true });
}

function go(path, replace = false) {
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  return show(true);
}

async function reload() {
  await load();
  await show(true);
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="/console"]');
  const isOthers = event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey;
  if (!link || isOthers || link.hasAttribute('download'))
    return;
  event.preventDefault();
  go(link.getAttribute('href')).catch(complain);
});
window.addEventListener('popstate', () => {
  // A step within the page, as to its content, is none to another screen.
  if (address() !== shown)
    show(true).catch(complain);
});
session.onLost = () => show(true).catch(complain);
await load();
await show(false);
