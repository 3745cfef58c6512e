// Where an order stands, in words with a colour beside them.
import { h } from './dom.js';
import { doorName, words } from './format.js';

const TONES = {
  Draft: 'quiet', Pending: 'wait', Placing: 'wait', Placed: 'info', Editing: 'wait', Approved: 'good', Cancelled: 'bad',
  Unpaid: 'quiet', UnderReview: 'wait', PartiallyAuthorized: 'wait', Authorized: 'info', PartiallyPaid: 'wait', Paid: 'good',
  PartiallyRefunded: 'wait', Refunded: 'quiet', Voided: 'quiet', Declined: 'bad', Expired: 'bad', ChargedBack: 'bad', Free: 'good',
  NotRequired: 'quiet', Unfulfilled: 'quiet', InProgress: 'wait', PickedUp: 'info', InTransit: 'info', OutForDelivery: 'info',
  Delivered: 'good',
  Succeeded: 'good', Failed: 'bad', Planned: 'wait', Completed: 'good', Open: 'wait', Active: 'good', Dead: 'bad',
};

export const chip = (name, tone = TONES[name] ?? 'quiet') => h('span', { class: `chip ${tone}` }, words(name));

export const axes = order => [order.status, order.payment, order.fulfillment].map(name => chip(name));

export const doorMark = door => h('span', { class: `door door-${door.toLowerCase()}` }, doorName(door));
