// What each verb can be told, beside what it needs nothing for. A verb that is not here takes its members as JSON.

const amount = { name: 'amount', title: 'Amount in minor units', type: 'number', hint: 'Without one, all that is left.' };
const reason = { name: 'reason', title: 'Reason' };
const shipment = { name: 'shipment', title: 'Parcel', from: 'shipments', needed: true };
const parcel = { ...shipment, needed: false };
const description = { name: 'description', title: 'What the carrier says' };
const line = { name: 'line', title: 'Line', needed: true };

const PLAIN = [
  'submit', 'place', 'approve', 'startEditing', 'stopEditing', 'review', 'voidAuthorization', 'decline', 'expire', 'reverseChargeBack',
  'startFulfillment', 'stopFulfillment', 'cancelRefunded', 'hold', 'release', 'archive', 'unarchive', 'refreshOrder', 'updateTaxes',
  'savePaymentSource', 'anonymize', 'ship', 'dismissCourier',
];

export const FORMS = {
  ...Object.fromEntries(PLAIN.map(verb => [verb, []])),
  authorize: [{ ...amount, hint: 'Without one, all that is missing.' }],
  capture: [amount],
  refund: [amount],
  chargeBack: [amount],
  releaseAuthorization: [amount],
  captureAuthorized: [amount],
  renameOrder: [{ name: 'orderId', title: 'Order id', needed: true }],
  cancel: [reason],
  recall: [reason],
  advanceDelivery: [
    { name: 'to', title: 'To', options: ['PickedUp', 'InTransit', 'OutForDelivery', 'Delivered'], needed: true },
    parcel,
    description,
  ],
  failDelivery: [parcel, description],
  reportException: [parcel, description],
  simulateCourier: [
    { name: 'plan', title: 'What becomes of the parcels', options: ['Delivers', 'FailsOnce', 'IsDelayed', 'Loses'], needed: true },
    { name: 'stepSeconds', title: 'Seconds from step to step', type: 'number' },
  ],
  editComments: [{ name: 'text', title: 'Text', needed: true }, { name: 'internal', title: 'Internal', type: 'checkbox' }],
  editTracking: [
    { name: 'code', title: 'Code' }, { name: 'carrier', title: 'Carrier' }, { name: 'url', title: 'Address of the carrier’s page' },
  ],
  editReferences: [{ name: 'reference', title: 'Reference' }],
  extendExpiration: [{ name: 'days', title: 'Days, 1 to 365', type: 'number', needed: true }, { ...reason, needed: true }],
  shipAmount: [{ ...amount, hint: '', needed: true }],
  holdShipment: [shipment],
  releaseShipment: [shipment],
  cancelShipment: [shipment],
  planShipment: [{ name: 'packages', title: 'Packages', type: 'number' }],
  openReturn: [parcel, reason],
  cancelReturn: [{ name: 'return', title: 'Return', from: 'returns', needed: true }],
  completeReturn: [
    { name: 'return', title: 'Return', from: 'returns', needed: true },
    { name: 'restock', title: 'Put back on the shelf', type: 'checkbox' },
    { name: 'refund', title: 'Give back what it was worth', type: 'checkbox' },
  ],
  saveAddress: [{ name: 'address', title: 'Address', options: ['Billing', 'Shipping'], needed: true }],
  addLine: [
    line, { name: 'name', title: 'Name' }, { name: 'quantity', title: 'Quantity', type: 'number', needed: true },
    { name: 'unitAmount', title: 'Amount of each in minor units', type: 'number', needed: true },
  ],
  changeLine: [{ ...line, from: 'lines' }, { name: 'quantity', title: 'Quantity', type: 'number' }],
  removeLine: [{ ...line, from: 'lines' }],
};

// What cannot be taken back is asked in another colour.
export const GRAVE = new Set([
  'cancel', 'recall', 'cancelRefunded', 'refund', 'chargeBack', 'voidAuthorization', 'anonymize', 'expire', 'decline',
]);

// What is done most comes first and is always there to see.
export const COMMON = [
  'place', 'approve', 'authorize', 'capture', 'ship', 'advanceDelivery', 'refund', 'hold', 'release', 'cancel', 'recall', 'editComments',
];
