// Tabs as the ARIA practices have them: one stop for Tab, arrows between.
import { h } from './dom.js';

// items: [{ id, title, panel() }]; a panel is made when it is first looked at.
export function tabs(label, items, chosen = items[0].id, onChoose = () => {}) {
  const made = new Map();
  const list = h('div', { role: 'tablist', 'aria-label': label, class: 'tablist' });
  const root = h('div', { class: 'tabs' }, list);
  const choose = (id, focus) => {
    for (const tab of list.children) {
      const isChosen = tab.id === `tab-${id}`;
      tab.setAttribute('aria-selected', isChosen);
      tab.tabIndex = isChosen ? 0 : -1;
      if (isChosen && focus)
        tab.focus();
    }
    if (!made.has(id)) {
      const panel = h('div', { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, tabindex: 0 },
        items.find(item => item.id === id).panel());
      made.set(id, panel);
      root.append(panel);
    }
    for (const [name, panel] of made)
      panel.hidden = name !== id;
    for (const tab of list.children) {
      if (made.has(tab.id.slice(4)))
        tab.setAttribute('aria-controls', `panel-${tab.id.slice(4)}`);
    }
    onChoose(id);
  };
  const STEPS = { ArrowRight: 1, ArrowLeft: -1 };
  list.append(...items.map((item, index) => h('button', {
    type: 'button', role: 'tab', id: `tab-${item.id}`, onclick: () => choose(item.id),
    onkeydown: event => {
      if (event.key in STEPS)
        choose(items[(index + STEPS[event.key] + items.length) % items.length].id, true);
    },
  }, item.title)));
  choose(chosen);
  return root;
}
