import { fill, h } from '../lib/dom.js';

export function screen(main) {
  fill(main, h('h1', { tabindex: -1 }, 'No such screen'), h('p', {}, h('a', { href: '/console/orders' }, 'All orders')));
}
