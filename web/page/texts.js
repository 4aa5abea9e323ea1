// Texts that the program keeps between visits, each under a key, and text files that the reader hands over.

const PREFIX = 'attache-text-';
const LONGEST_FILE = 8 * 1024 * 1024; // no text that the program asks for is longer

/** An empty text is forgotten. Returns whether the browser allowed it. */
export function storeText(key, text) {
  try {
    if (text) localStorage.setItem(PREFIX + key, text);
    else localStorage.removeItem(PREFIX + key);
    return true;
  } catch {
    return false; // full, or forbidden here
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

/** Lets the reader choose a file; `take` gets its text. */
export function chooseTextFile(take) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,.txt,application/json,text/plain';
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (file && file.size <= LONGEST_FILE) take(await file.text());
  });
  input.click();
}
