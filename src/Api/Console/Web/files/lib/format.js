// How values are written, in the browser's own language.

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const number = new Intl.NumberFormat();

export const at = text => (text ? time.format(new Date(text)) : '');

export const clockAt = text => clock.format(new Date(text));

export const count = value => number.format(value);

// Minor units, by what the currency has of them.
export function money(amount, currency) {
  if (amount === null || amount === undefined)
    return '';
  if (!currency)
    return number.format(amount);
  const format = new Intl.NumberFormat(undefined, { style: 'currency', currency });
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
}

// PartiallyPaid, partiallyPaid → partially paid
export const words = name => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

export const title = name => words(name).replace(/^./, letter => letter.toUpperCase());

export const shown = value =>
  value === null || value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);

const DOORS = {
  MultiSafepay: 'MultiSafepay', CommerceLayer: 'Commerce Layer', Centra: 'Centra', Fuuffy: 'Fuuffy', ElasticPath: 'Elastic Path',
  Manage: 'Own API',
};

export const doorName = door => DOORS[door] ?? door;

export const milliseconds = value => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

export const megabytes = bytes => `${number.format(Math.round(bytes / 1048576))} MB`;

// Browsers give local times without a zone; the service takes UTC.
export const toUtc = local => (local ? new Date(local).toISOString() : '');

export function toLocal(utc) {
  if (!utc)
    return '';
  const date = new Date(utc);
  return new Date(date - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}
