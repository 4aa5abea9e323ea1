// Input as on any page: keys that belong to the browser stay the browser's, the wheel scrolls as far as it does
// elsewhere, and the clipboard is the system's.

export const isMac = /^(Mac|iP)/.test(navigator.platform);

const LINE_PIXELS = 40; // a wheel that counts lines: as far as browsers scroll for one

// With Ctrl (Command on a Mac) held, and also with Shift: what the program uses. Copy, cut and paste come as their own
// events.
const TAKEN_WITH_CTRL = new Set(['k', 'y', 'a', 'backspace', 'delete', 'enter']);
const TAKEN_WITH_CTRL_AND_SHIFT = new Set(['z', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'home', 'end']);

const HELD_KEYS = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta']);

/** Whether a key types a character: not with Ctrl or Alt held, unless that is how the keyboard makes it. */
function typesText(event) {
  if ([...event.key].length !== 1) return false;
  if (event.getModifierState('AltGraph')) return true;
  return !event.ctrlKey && !event.metaKey && (!event.altKey || isMac);
}

/** Whether a key goes into characters that are being composed: what comes of it comes as input. */
const isComposed = (event) => event.isComposing || event.keyCode === 229 || event.key === 'Dead';

/** Whether a key that is pressed on the canvas is the browser's business. */
function isForBrowser(event) {
  const key = event.key.toLowerCase();
  if (key === 'tab' || /^f\d+$/.test(key)) return true;
  if (HELD_KEYS.has(event.key)) return false;
  if (typesText(event)) return false;
  if (event.altKey && !isMac) return true;
  if (!event.ctrlKey && !event.metaKey) return false;
  return !TAKEN_WITH_CTRL_AND_SHIFT.has(key) && (event.shiftKey || !TAKEN_WITH_CTRL.has(key));
}

// Before SDL, which would take the browser's keys and hold back what some keys type.
function followKeys(bridge, textField) {
  const keyPressed = (event) => {
    if (!textField.isOurs(event.target)) return;
    if (isForBrowser(event) || isComposed(event)) {
      event.stopImmediatePropagation();
    } else if (typesText(event)) {
      event.preventDefault(); // so that there is no `keypress`, and no quick find in Firefox
      bridge.type(event.key);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault(); // Firefox would go to its own search field
    }
  };
  addEventListener('keydown', keyPressed, true);
  // SDL listens to the window: the keys of the page's buttons and fields are theirs alone. But it must learn that a key which
  // was pressed on the canvas, and took the keyboard elsewhere, is no longer held.
  const keep = (event) => {
    const isReleased = event.type === 'keyup' && HELD_KEYS.has(event.key);
    if (!textField.isOurs(event.target) && !isReleased) event.stopPropagation();
  };
  for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, keep);
}

// The menu comes up where the program has one; elsewhere the browser's own does.
function followMenu(canvas, bridge) {
  canvas.addEventListener('contextmenu', (event) => {
    const isFinger = event.pointerType === 'touch'; // web/page/touch.js waits for it by itself
    if (isFinger || bridge.menu(event.offsetX, event.offsetY)) event.preventDefault();
  });
  // The program does nothing else with that button, and a press closes its menus.
  for (const type of ['mousedown', 'mouseup']) {
    addEventListener(type, (event) => {
      if (event.target === canvas && event.button === 2) event.stopImmediatePropagation();
    }, true);
  }
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

let refusedText = ''; // what the browser did not let be copied at once

const isEditable = (element) => element?.matches('textarea, [contenteditable], input:not([type="checkbox"])') ?? false;

/** Whether something of the page itself is there to be copied. */
function isSelected() {
  const focused = document.activeElement;
  if (isEditable(focused)) return focused.selectionStart === null || focused.selectionStart !== focused.selectionEnd;
  return !getSelection().isCollapsed;
}

function followClipboard(bridge, textField) {
  const isOurs = () => textField.isOurs(document.activeElement);
  const copy = (cut) => (event) => {
    if (!isOurs() && isSelected()) return;
    const text = (isOurs() && bridge.copy(cut)) || refusedText;
    if (!text) return;
    refusedText = '';
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', copy(false));
  document.addEventListener('cut', copy(true));
  document.addEventListener('paste', (event) => {
    if (!isOurs() && isEditable(document.activeElement)) return;
    event.preventDefault();
    bridge.paste(event.clipboardData.getData('text/plain'));
  });
}

/** Puts text on the clipboard; says whether it worked. */
export async function copyText(text) {
  refusedText = '';
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (copyBySelection(text)) return true; // no permission, or no https
    refusedText = text;
    return false;
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
  const contrast = matchMedia('(prefers-contrast: more), (forced-colors: active)');
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const tell = () => bridge.setSystem(dark.matches, contrast.matches, reducedMotion.matches);
  for (const wish of [dark, contrast, reducedMotion]) wish.addEventListener('change', tell);
  addEventListener('pageshow', () => bridge.wake());
  tell();
}

export function followInput(canvas, bridge, textField) {
  followKeys(bridge, textField);
  followWheel(canvas, bridge);
  followMenu(canvas, bridge);
  followClipboard(bridge, textField);
  followSystem(bridge);
  canvas.addEventListener('mousedown', (event) => {
    textField.focus();
    event.preventDefault(); // which would give the keyboard to the canvas
  });
}
