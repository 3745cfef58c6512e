// What was bought, what was moved and what was sent, as tables; sums with how they come about.
import { chip } from '../lib/chips.js';
import { empty, facts, h, table } from '../lib/dom.js';
import { at, money, words } from '../lib/format.js';

const section = (title, ...content) => h('section', { class: 'ledger' }, h('h3', {}, title), content);

const items = list => (list?.length ? h('ul', { class: 'bare' }, list.map(item => h('li', {}, `${item.quantity} × ${item.line}`))) : '');

function lines(order) {
  const totals = new Map((order.totals.lines ?? []).map(line => [line.line, line]));
  const share = (line, name) => money(totals.get(line.id)?.[name], order.currency);
  return section('Lines', !order.lines?.length ? empty('There are none.') : table('Lines', [
    { title: 'Line', of: line => line.id, head: true },
    { title: 'Article', of: line => [line.name ?? '', line.sku && h('code', {}, line.sku)] },
    { title: 'Quantity', of: line => line.quantity, number: true },
    { title: 'Each', of: line => money(line.unitAmount, order.currency), number: true },
    { title: 'Amount', of: line => share(line, 'amount'), number: true },
    { title: 'Discount', of: line => share(line, 'discount'), number: true },
    { title: 'Taxable', of: line => share(line, 'taxable'), number: true },
    { title: 'Tax', of: line => share(line, 'tax'), number: true },
    { title: 'With tax', of: line => share(line, 'total'), number: true },
  ], order.lines));
}

const SUMS = [
  ['subtotal', 'Lines', 'what all lines cost'],
  ['shipping', 'Carriage', 'methods of the parcels, and shipping adjustments'],
  ['paymentMethod', 'Payment', 'the payment method’s fee, and fees beside it'],
  ['discount', 'Discounts', 'coupons and manual discounts'],
  ['adjustment', 'Adjustments', 'manual surcharges'],
  ['total', 'Total', 'all of the above'],
];

function totals(order) {
  const of = (name, part) => money(order.totals[name]?.[part], order.currency);
  return section('Totals', table('Totals', [
    { title: 'Sum', of: ([, title]) => title, head: true },
    { title: 'Of', of: ([, , text]) => text },
    { title: 'Amount', of: ([name]) => of(name, 'amount'), number: true },
    { title: 'Taxable', of: ([name]) => of(name, 'taxable'), number: true },
    { title: 'Tax', of: ([name]) => of(name, 'tax'), number: true },
  ], SUMS), facts([
    ['Gift cards', order.totals.giftCard ? money(order.totals.giftCard, order.currency) : null],
    ['Total with taxes', money(order.totals.totalWithTaxes, order.currency)],
    ['Authorized', money(order.authorizedAmount ?? 0, order.currency)],
    ['Captured', money(order.capturedAmount ?? 0, order.currency)],
    ['Refunded', money(order.refundedAmount ?? 0, order.currency)],
  ]));
}

// A movement stands below the one that it rests on.
function below(movements, parent, depth) {
  return movements.filter(one => (one.parent ?? null) === parent)
    .flatMap(one => [{ ...one, depth }, ...below(movements, one.id, depth + 1)]);
}

const payment = (order, one) => h('div', { class: 'part' },
  h('h4', {}, one.id, ' ', h('span', { class: 'quiet' },
    [one.method, one.gateway && `by ${one.gateway}`, one.family && words(one.family)].filter(Boolean).join(' · '))),
  facts([['Expires', at(one.expiresAt)], ['Expired', at(one.expiredAt)], ['Source', one.source]]),
  !one.movements?.length ? empty('Nothing has moved.') : table(`Movements of payment ${one.id}`, [
    { title: 'Movement', of: move => h('span', { class: `deep-${Math.min(move.depth, 3)}` }, move.id), head: true },
    { title: 'Kind', of: move => words(move.kind) },
    { title: 'State', of: move => chip(move.state ?? 'Succeeded') },
    { title: 'Amount', of: move => money(move.amount, order.currency), number: true },
    { title: 'Rests on', of: move => move.parent },
    { title: 'At', of: move => at(move.at) },
    { title: 'Settled', of: move => at(move.settledAt) },
    { title: 'Reason', of: move => move.reason },
  ], below(one.movements, null, 0)));

const payments = order => section('Payments',
  order.payments?.length ? order.payments.map(one => payment(order, one)) : empty('There are none.'));

const parcels = order => section('Parcels', !order.shipments?.length ? empty('There are none.') : table('Parcels', [
  { title: 'Parcel', of: parcel => parcel.number ?? parcel.id, head: true },
  { title: 'State', of: parcel => [
    chip(parcel.state ?? 'Planned'), parcel.onHold && chip('onHold', 'wait'), parcel.goodToGo && chip('goodToGo', 'good'),
  ] },
  { title: 'In it', of: parcel => (parcel.amount ? money(parcel.amount, order.currency) : items(parcel.items) || 'all that is left') },
  { title: 'By', of: parcel => parcel.method?.name },
  { title: 'Tracking', of: parcel => [parcel.tracking?.carrier, parcel.tracking?.code].filter(Boolean).join(' ') },
  { title: 'Left', of: parcel => at(parcel.shippedAt) },
  { title: 'Moved', of: parcel => at(parcel.movedAt) },
], order.shipments));

const returns = order => section('Returns', !order.returns?.length ? empty('There are none.') : table('Returns', [
  { title: 'Return', of: one => one.id, head: true },
  { title: 'State', of: one => chip(one.completedAt ? 'Completed' : one.cancelledAt ? 'Cancelled' : 'Open') },
  { title: 'Of parcel', of: one => one.shipment },
  { title: 'In it', of: one => items(one.items) },
  { title: 'Restocked', of: one => (one.restock ? 'yes' : 'no') },
  { title: 'Refunds', of: one => one.refunds?.join(', ') },
  { title: 'Reason', of: one => one.reason },
], order.returns));

const adjustments = order => order.adjustments?.length ? section('Adjustments', table('Adjustments', [
  { title: 'Adjustment', of: one => one.id, head: true },
  { title: 'Kind', of: one => words(one.kind) },
  { title: 'Label', of: one => one.label ?? one.code },
  { title: 'Amount', of: one => money(one.amount, order.currency), number: true },
], order.adjustments)) : [];

export const ledgers = order => [
  lines(order), adjustments(order), totals(order), payments(order), parcels(order), returns(order),
];
