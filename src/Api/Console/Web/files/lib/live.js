// The merchant's changes as they happen, without a gap: the browser reconnects by itself and goes on where it was.
import { query } from './api.js';
import { load, session } from './session.js';

const PATH = '/console/api/changes';
const PAUSE = 3000;

// Calls onChange with each change until what is returned is called; onState with true while connected.
export function follow(onChange, onState = () => {}) {
  let source;
  let timer;
  let last = '';
  const open = () => {
    source = new EventSource(PATH + query({ after: last }));
    source.addEventListener('open', () => onState(true));
    source.addEventListener('change', event => onChange(JSON.parse(event.data)));
    for (const kind of ['begin', 'pulse', 'change'])
      source.addEventListener(kind, event => { last = event.lastEventId; });
    source.addEventListener('error', () => {
      onState(false);
      if (source.readyState === EventSource.CLOSED)
        timer = setTimeout(again, PAUSE);
    });
  };
  // The browser gives up when it is refused: because the session is over, or for a while.
  const again = async () => {
    try {
      await load();
    } catch {
      timer = setTimeout(again, PAUSE);
      return;
    }
    if (session.signedIn)
      open();
    else
      session.lost();
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

// Calls the work soon, and not more often than once in so many milliseconds, however often it is asked for.
export function calmly(work, pause) {
  let timer = null;
  let last = 0;
  const run = () => {
    timer = null;
    last = performance.now();
    work();
  };
  const ask = () => timer ??= setTimeout(run, Math.max(0, last + pause - performance.now()));
  ask.stop = () => clearTimeout(timer);
  return ask;
}
