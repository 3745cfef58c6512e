// The merchant's changes as they happen. The browser reconnects by itself and goes on where it was.

// Calls onChange with each change until what is returned is called; onState with true while connected.
export function follow(onChange, onState = () => {}) {
  const source = new EventSource('/console/api/changes');
  source.addEventListener('open', () => onState(true));
  source.addEventListener('error', () => onState(false));
  source.addEventListener('change', event => onChange(JSON.parse(event.data)));
  return () => source.close();
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
