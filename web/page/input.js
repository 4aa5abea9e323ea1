// Input as on any page: keys that belong to the browser stay the browser's, the wheel scrolls as far as it does
// elsewhere, and the clipboard is the system's.

export const isMac = /^(Mac|iP)/.test(navigator.platform);

const LINE_PIXELS = 40; // a wheel that counts lines: as far as browsers scroll for one

// With Ctrl (Command on a Mac) held, and also with Shift: what the program uses. Copy, cut and paste come as their own
// events.
const TAKEN_WITH_CTRL = new Set(['k', 'y', 'a', 'backspace', 'delete', 'enter']);
const TAKEN_WITH_CTRL_AND_SHIFT = new Set(['z', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'home', 'end']);

/** Whether a key types a character: not with Ctrl or Alt held, unless that is how the keyboard makes it. */
function typesText(event) {
  if ([...event.key].length !== 1) return false;
  if (event.getModifierState('AltGraph')) return true;
  return !event.ctrlKey && !event.metaKey && (!event.altKey || isMac);
}

/** Whether a key that is pressed on the canvas is the browser's business. */
function isForBrowser(event) {
  const key = event.key.toLowerCase();
  if (key === 'tab' || /^f\d+$/.test(key)) return true;
  if (key === 'control' || key === 'meta' || key === 'shift' || key === 'alt' || key === 'altgraph') return false;
  if (typesText(event)) return false;
  if (event.altKey && !isMac) return true;
  if (!event.ctrlKey && !event.metaKey) return false;
  return !TAKEN_WITH_CTRL_AND_SHIFT.has(key) && (event.shiftKey || !TAKEN_WITH_CTRL.has(key));
}

// Before SDL, which would take the browser's keys and hold back what some keys type.
function followKeys(canvas, bridge) {
  const keyPressed = (event) => {
    if (event.target !== canvas) return;
    if (isForBrowser(event)) {
      event.stopImmediatePropagation();
    } else if (typesText(event)) {
      event.preventDefault(); // so that there is no `keypress`, and no quick find in Firefox
      bridge.type(event.key);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault(); // Firefox would go to its own search field
    }
  };
  addEventListener('keydown', keyPressed, true);
}

function followWheel(canvas, bridge) {
  canvas.addEventListener(
    'wheel',
    (event) => {
      const zooms = event.ctrlKey; // also a pinch on a trackpad
      if (zooms && !bridge.isPicture(event.offsetX, event.offsetY)) return; // the browser's own zoom
      event.preventDefault();
      const pixels = [1, LINE_PIXELS, canvas.clientHeight][event.deltaMode];
      let right = event.deltaX * pixels;
      let down = event.deltaY * pixels;
      // Browsers turn the wheel sideways when Shift is held; so does the program.
      if (event.shiftKey && down === 0) [right, down] = [0, right];
      bridge.scroll(right, down);
    },
    { passive: false },
  );
}

function followClipboard(canvas, bridge) {
  const isOurs = () => document.activeElement === canvas;
  const copy = (cut) => (event) => {
    if (!isOurs()) return;
    const text = bridge.copy(cut);
    if (!text) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', copy(false));
  document.addEventListener('cut', copy(true));
  document.addEventListener('paste', (event) => {
    if (!isOurs()) return;
    event.preventDefault();
    bridge.paste(event.clipboardData.getData('text/plain'));
  });
}

/** Puts text on the clipboard; says whether it worked. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // no permission, or no https
  }
}

/** The clipboard's text; empty where there is none or the browser keeps it to itself. */
export async function readClipboard() {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return '';
  }
}

function copyBySelection(text) {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'copied-text';
  document.body.append(field);
  field.select();
  const succeeded = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return succeeded;
}

function followSystem(bridge) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const tell = () => bridge.setSystem(dark.matches, reducedMotion.matches);
  dark.addEventListener('change', tell);
  reducedMotion.addEventListener('change', tell);
  addEventListener('pageshow', () => bridge.wake());
  tell();
}

export function followInput(canvas, bridge) {
  followKeys(canvas, bridge);
  followWheel(canvas, bridge);
  followClipboard(canvas, bridge);
  followSystem(bridge);
  canvas.addEventListener('mousedown', () => canvas.focus({ preventScroll: true }));
}
