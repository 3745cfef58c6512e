// Short notices for everybody: shown at the edge of the page and read aloud.

let timer;

export function notice(text, tone = '') {
  const place = document.getElementById('notice');
  place.className = `shown ${tone}`;
  place.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => { place.className = ''; }, 6000);
}

export const complain = error => {
  if (error.name !== 'AbortError')
    notice([error.message, ...(error.reasons ?? [])].join(' '), 'bad');
};
