// What a search can ask for: one row for each of its parameters, in the order of the form.

const PAYMENTS = [
  'Unpaid', 'UnderReview', 'PartiallyAuthorized', 'Authorized', 'PartiallyPaid', 'Paid', 'PartiallyRefunded', 'Refunded', 'Voided',
  'Declined', 'Expired', 'ChargedBack', 'Free',
];
const FULFILLMENTS = ['NotRequired', 'Unfulfilled', 'InProgress', 'PickedUp', 'InTransit', 'OutForDelivery', 'Delivered'];

export const STATUSES = ['Draft', 'Pending', 'Placing', 'Placed', 'Editing', 'Approved', 'Cancelled'];

export const SORTS = {
  '-created': 'Newest first', created: 'Oldest first', '-updated': 'Last changed first', updated: 'Longest unchanged first',
  '-amount': 'Greatest amount first', amount: 'Smallest amount first', id: 'By id', '-id': 'By id, from the end',
};

export const CONDITIONS = [
  { name: 'payment', title: 'Payment', options: PAYMENTS },
  { name: 'fulfillment', title: 'Fulfilment', options: FULFILLMENTS },
  { name: 'email', title: 'Customer’s email', type: 'email' },
  { name: 'customer', title: 'Customer’s id' },
  { name: 'market', title: 'Market’s id' },
  { name: 'reference', title: 'Reference' },
  { name: 'amount_min', title: 'Amount from (minor units)', type: 'number' },
  { name: 'amount_max', title: 'Amount to (minor units)', type: 'number' },
  { name: 'created_after', title: 'Created from', type: 'datetime-local' },
  { name: 'created_before', title: 'Created before', type: 'datetime-local' },
  { name: 'updated_after', title: 'Changed from', type: 'datetime-local' },
  { name: 'updated_before', title: 'Changed before', type: 'datetime-local' },
];

const NAMES = ['status', 'sort', 'cursor', ...CONDITIONS.map(one => one.name)];

// The search of an address; what is no condition is left out.
export const read = () => {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(NAMES.filter(name => given.get(name)).map(name => [name, given.get(name)]));
};

// A search without the place in its result.
export const whole = ({ cursor, ...conditions }) => conditions;

export const without = (search, name) => Object.fromEntries(Object.entries(search).filter(([other]) => other !== name));
