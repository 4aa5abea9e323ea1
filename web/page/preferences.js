// Preferences: a short text that the program writes and reads ("scheme=dark;…"), kept by the browser where it may be.

const KEY = 'attache-preferences';

export function loadPreferences() {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return ''; // forbidden here: everything works, nothing is remembered
  }
}

const NOT_KEPT = 'Colours and text size are not kept for the next visit: this browser stores nothing for this page, or has no '
  + 'room left. Allow it to store data for this site, or free some room.';

let isTold = false;

export function storePreferences(text, bridge) {
  showScheme(text);
  try {
    localStorage.setItem(KEY, text);
  } catch {
    if (!bridge || isTold) return;
    isTold = true;
    setTimeout(() => bridge.tell(NOT_KEPT)); // not at once: the program is within a call
  }
}

/** Gives the page around the canvas the colours that the reader chose for the program. */
export function showScheme(preferences) {
  const scheme = /(?:^|;)scheme=(light|dark)(?:;|$)/.exec(preferences)?.[1];
  if (scheme) document.documentElement.dataset.scheme = scheme;
  else delete document.documentElement.dataset.scheme;
}
