// Makes elements. Text always becomes text: nothing here, or anywhere in the console, makes markup of a string.

const SVG = 'http://www.w3.org/2000/svg';

// Gives the element what it is to have: on… are listeners, the rest attributes; null and false leave an attribute out.
function give(element, properties) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false)
      continue;
    if (name.startsWith('on'))
      element.addEventListener(name.slice(2), value);
    else if (name === 'value')
      element.value = value;
    else
      element.setAttribute(name, value === true ? '' : value);
  }
  return element;
}

const nodes = children => children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false);

export const h = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  element.append(...nodes(children));
  return give(element, properties);
};

export const svg = (tag, properties = {}, ...children) => {
  const element = document.createElementNS(SVG, tag);
  element.append(...nodes(children));
  return give(element, properties);
};

// Puts other content into an element. Where the content had the focus, what has the same id gets it again.
export function fill(element, ...children) {
  const focused = element.contains(document.activeElement) ? document.activeElement.id : '';
  element.replaceChildren(...nodes(children));
  if (focused)
    document.getElementById(focused)?.focus();
  return element;
}

// A table in a region that scrolls by keyboard, too. Columns: { title, of(row), number, head }.
export function table(label, columns, rows, properties = () => ({})) {
  const cell = (column, row) => h(
    column.head ? 'th' : 'td',
    { class: column.number ? 'number' : null, scope: column.head ? 'row' : null },
    column.of(row) ?? '');
  return h('div', { class: 'scroll', role: 'region', 'aria-label': label, tabindex: 0 }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map(column =>
      h('th', { scope: 'col', class: column.number ? 'number' : null }, column.title)))),
    h('tbody', {}, rows.map(row => h('tr', properties(row), columns.map(column => cell(column, row)))))));
}

export const facts = pairs => h('dl', { class: 'facts' }, pairs
  .filter(([, value]) => value !== null && value !== undefined && value !== '')
  .map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));

export const empty = text => h('p', { class: 'empty' }, text);

export const json = (label, value) =>
  h('pre', { class: 'json', tabindex: 0, role: 'region', 'aria-label': label }, JSON.stringify(value, null, 2));
