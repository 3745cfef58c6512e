// What the charts show, out of sums that silos give: the change since the last look, over the time between.

const OWN = 'ordergrains.';

const series = (silos, name) => silos.flatMap(silo => silo.series.filter(one => one.name === OWN + name));

const count = (silos, name, label) => series(silos, name)
  .filter(one => !label || label(one.labels)).reduce((sum, one) => sum + one.sum, 0);

// Of all silos together.
function histogram(silos, name) {
  const all = series(silos, name);
  const buckets = [];
  all.forEach(one => one.buckets.forEach((number, index) => { buckets[index] = (buckets[index] ?? 0) + number; }));
  return { count: all.reduce((sum, one) => sum + one.count, 0), sum: all.reduce((sum, one) => sum + one.sum, 0), buckets };
}

function since(now, before) {
  return {
    count: now.count - before.count, sum: now.sum - before.sum,
    buckets: now.buckets.map((number, index) => number - (before.buckets[index] ?? 0)),
  };
}

// The bound below which so large a share lies, to the width of a bucket.
function quantile({ count: all, buckets }, bounds, share) {
  let below = 0;
  for (let index = 0; index < buckets.length; index++) {
    below += buckets[index];
    if (all > 0 && below >= all * share)
      return bounds[Math.min(index, bounds.length - 1)];
  }
  return null;
}

const SECONDS_TO_MS = 1000;

const rate = (name, label) => (now, before, seconds) => (count(now.silos, name, label) - count(before.silos, name, label)) / seconds;

const spread = (name, share, factor) => (now, before) => {
  const value = quantile(since(histogram(now.silos, name), histogram(before.silos, name)), now.bounds[OWN + name], share);
  return value === null ? null : value * factor;
};

const mean = name => (now, before) => {
  const { count: number, sum } = since(histogram(now.silos, name), histogram(before.silos, name));
  return number > 0 ? sum / number : null;
};

// Each with the values it draws; unit is what stands behind a value.
export const MEASURES = [
  {
    title: 'Updates a second', unit: '/s', of: [rate('order.commands', ([, outcome]) => outcome === 'accepted')],
    text: 'commands that orders accepted',
  },
  { title: 'Waiting', unit: '', of: [now => count(now.silos, 'order.waiting')], text: 'commands that orders have not answered yet' },
  { title: 'Commits in a batch', unit: '', of: [mean('batch.size')], text: 'orders written in one transaction, on average' },
  {
    title: 'Commit latency', unit: ' ms',
    of: [spread('order.commit.duration', .5, SECONDS_TO_MS), spread('order.commit.duration', .99, SECONDS_TO_MS)],
    text: 'until a command was durable; median, dashed: 99 of 100, to the next bound',
  },
  { title: 'Conflicts a second', unit: '/s', of: [rate('order.conflicts')], text: 'commits that another writer or name forestalled' },
  {
    title: 'Replays a second', unit: '/s', of: [rate('order.commands', ([, outcome]) => outcome === 'replayed')],
    text: 'repeats that got the first answer again',
  },
  {
    title: 'Lag of the feed', unit: ' ms', of: [spread('feed.lag', .5, SECONDS_TO_MS)],
    text: 'age of the last change of a page when it was given',
  },
  { title: 'Lag of the outbox', unit: ' ms', of: [spread('outbox.lag', .5, SECONDS_TO_MS)], text: 'how late effects were delivered' },
];
