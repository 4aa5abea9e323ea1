// Texts that the program keeps between visits, each under a key, and text files that the reader hands over.

const PREFIX = 'attache-text-';
const LONGEST_FILE = 8 * 1024 * 1024; // no text that the program asks for is longer

// StoreResult of web/platform/system.h.
const DONE = 0;
const REFUSED = 1;
const CHANGED = 2;

/** In the place of `before`, never over what another tab has stored since; an empty text is forgotten. */
export function storeText(key, text, before) {
  try {
    const there = localStorage.getItem(PREFIX + key);
    if (there !== null && there !== before) return CHANGED;
    if (text) localStorage.setItem(PREFIX + key, text);
    else localStorage.removeItem(PREFIX + key);
    return DONE;
  } catch {
    return REFUSED; // full, or forbidden here
  }
}

/** Empty: nothing. */
export function storedText(key) {
  try {
    return localStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return ''; // forbidden here
  }
}

/** All of them, as web/platform/browser/page.h says. */
export function storedTexts() {
  let all = '';
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) all += `${key.slice(PREFIX.length)}\x1f${localStorage.getItem(key)}\x1e`;
    }
  } catch {
    // forbidden here: there is none
  }
  return all;
}

/** Tells the program what other tabs store. That everything is cleared takes nothing from what is open here. */
export function followTexts(bridge) {
  addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(PREFIX)) bridge.textStored(key.slice(PREFIX.length), newValue ?? '');
  });
}

/** Lets the reader choose a file and hands over its text. */
export function chooseTextFile(bridge) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,.txt,application/json,text/plain';
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file) return;
    if (file.size > LONGEST_FILE) {
      bridge.tell(`“${file.name}” was not read: it is longer than ${LONGEST_FILE / 1024 / 1024} MiB.`);
      return;
    }
    try {
      bridge.textFile(await file.text());
    } catch {
      bridge.tell(`“${file.name}” was not read: it cannot be read. If it is no folder, it has been moved or changed meanwhile: choose it again.`);
    }
  });
  input.click();
}
