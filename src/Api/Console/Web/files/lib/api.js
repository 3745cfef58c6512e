// Calls the service with the session's cookie. What may change something carries the session's token, too.
import { session } from './session.js';

// What was refused, as the service says it.
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `The service answered ${status}.`);
    this.status = status;
    this.problem = problem;
    this.reasons = Object.values(problem.errors ?? {}).flat();
  }
}

async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return {};
  }
}

export async function send(path, { method = 'GET', body, headers = {}, signal } = {}) {
  const all = { ...headers };
  if (body !== undefined)
    all['Content-Type'] ??= 'application/json';
  if (method !== 'GET' && session.token)
    all['X-Console-Token'] = session.token;
  const response = await fetch(path, {
    method, signal, headers: all, body: body === undefined ? undefined : JSON.stringify(body), credentials: 'same-origin',
  });
  if (response.ok)
    return response;
  const refused = new Refused(response.status, await problemOf(response));
  if (refused.status === 401 && session.signedIn)
    session.lost();
  throw refused;
}

export const get = async (path, signal) => (await send(path, { signal })).json();

// Everything of a list that comes page by page.
export async function pages(path, signal) {
  const items = [];
  for (let after = ''; after !== null;) {
    const page = await get(`${path}?limit=100${after && `&after=${encodeURIComponent(after)}`}`, signal);
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

export const post = async (path, body, headers) => (await send(path, { method: 'POST', body, headers })).json();

export const query = conditions => {
  const isGiven = ([, value]) => value !== '' && value !== null && value !== undefined;
  const parts = new URLSearchParams(Object.entries(conditions).filter(isGiven));
  return parts.size > 0 ? `?${parts}` : '';
};

export const orderPath = id => `/manage/orders/${encodeURIComponent(id)}`;
