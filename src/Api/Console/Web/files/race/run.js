// Runs a race: all doors send at once, each its next update as soon as the last one is answered.
import { get, orderPath } from '../lib/api.js';

const versionOf = response => Number(/^"(\d+)"$/.exec(response.headers.get('ETag'))?.[1]);

// Commands that the history has from the race, each version once, none left out.
async function check(order, before, count) {
  const versions = new Set();
  for (let after = before; ;) {
    const page = await get(`${orderPath(order)}/history?after=${after}&limit=1000`);
    page.items.forEach(entry => versions.add(entry.version));
    if (!page.next)
      break;
    after = page.next;
  }
  const wanted = Array.from({ length: count }, (_, index) => before + 1 + index);
  return wanted.filter(version => !versions.has(version)).length;
}

// onLanded gets { sender, seen, version, took } as each update is answered: seen is the version the sender knew of when it sent.
export async function race(order, senders, count, onLanded) {
  const headers = await Promise.all(senders.map(sender => sender.sign()));
  const before = (await get(orderPath(order))).version;
  let [next, latest] = [0, before];
  const landed = [];
  const refused = [];
  const begun = performance.now();
  await Promise.all(senders.map(async (sender, index) => {
    while (next < count) {
      const number = ++next;
      const [seen, sent] = [latest, performance.now()];
      const response = await fetch(sender.path, {
        method: sender.method, headers: { ...headers[index], 'Content-Type': sender.type }, credentials: 'omit',
        body: JSON.stringify(sender.body(number)),
      });
      const took = performance.now() - sent;
      const version = versionOf(response);
      await response.arrayBuffer();
      if (!response.ok || !version) {
        refused.push({ sender, status: response.status });
        continue;
      }
      latest = Math.max(latest, version);
      const one = { sender, seen, version, took };
      landed.push(one);
      onLanded(one, before);
    }
  }));
  const took = performance.now() - begun;
  return { before, landed, refused, took, lost: await check(order, before, landed.length) };
}
