// Preferences: a short text that the program writes and reads ("scheme=dark;…"), kept by the browser where it may be.

const KEY = 'attache-preferences';

export function loadPreferences() {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return ''; // forbidden here: everything works, nothing is remembered
  }
}

export function storePreferences(text) {
  showScheme(text);
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // as above
  }
}

/** Gives the page around the canvas the colours that the reader chose for the program. */
export function showScheme(preferences) {
  const scheme = /(?:^|;)scheme=(light|dark)(?:;|$)/.exec(preferences)?.[1];
  if (scheme) document.documentElement.dataset.scheme = scheme;
  else delete document.documentElement.dataset.scheme;
}
