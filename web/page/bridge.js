// The way from the page to the program: its exported functions with their text arguments, bound to the running loop.

import { hasRoom } from './memory.js';

const SHORT_BYTES = 256 * 1024; // there is always room for so much

/** Copies text into the program's memory for the length of a call. */
function withText(module, text, call) {
  const size = module.lengthBytesUTF8(text) + 1;
  const pointer = module._malloc(size);
  if (!pointer) throw new Error('The program has no memory left for this text.');
  try {
    module.stringToUTF8(text, pointer, size);
    return call(pointer);
  } finally {
    module._free(pointer);
  }
}

/** Copies bytes into the program's memory for the length of a call. */
function withBytes(module, bytes, call) {
  const pointer = module._malloc(Math.max(1, bytes.length));
  if (!pointer) throw new Error('The program has no memory left for this file.');
  try {
    module.HEAPU8.set(bytes, pointer);
    return call(pointer);
  } finally {
    module._free(pointer);
  }
}

/** The program's functions, for the loop that it started. */
export function makeBridge(module, loop) {
  const tell = (notice) => withText(module, notice, (text) => module._attache_tell(loop, text));

  const maxFileBytes = () => module._attache_max_file_bytes();

  /** Hands a text over if there is room to read it; the reader is told what to do if there is none. */
  function handText(what, bytes, hand) {
    if (bytes > maxFileBytes()) tell(`${what} was not opened: it is longer than 64 MiB; split it and open the parts one by one.`);
    else if (bytes <= SHORT_BYTES || hasRoom(module, bytes)) hand();
    else tell(`${what} was not opened: the browser gives this page too little memory for it. Close other tabs and try `
      + 'again, or open it in parts.');
  }

  return {
    wake: () => module._attache_wake(loop),
    resize: (width, height, scale) => module._attache_resize(loop, width, height, scale),
    setSystem: (dark, contrast, reducedMotion) => module._attache_system(loop, dark, contrast, reducedMotion),
    addressChanged: (fragment, serial, isNewEntry) =>
      withText(module, fragment, (text) => module._attache_address(loop, text, serial, isNewEntry)),
    open: (fragment) => withText(module, fragment, (text) => module._attache_open(loop, text)),
    type: (character) => withText(module, character, (text) => module._attache_type(loop, text)),
    scroll: (right, down) => module._attache_scroll(loop, right, down),
    touch: (phase, x, y) => module._attache_touch(loop, phase, x, y),
    isPicture: (x, y) => module._attache_is_picture(loop, x, y) !== 0,
    copy: (cut) => module.UTF8ToString(module._attache_copy(loop, cut)),
    menu: (x, y) => module._attache_menu(loop, x, y) !== 0,
    paste: (text) => handText('The text', module.lengthBytesUTF8(text), () =>
      withText(module, text, (pointer) => module._attache_paste(loop, pointer))),
    textStored: (key, text) => withText(module, key, (keyPointer) => withText(module, text, (pointer) =>
      module._attache_text_stored(loop, keyPointer, pointer))),
    textFile: (text) => withText(module, text, (pointer) => module._attache_text_file(loop, pointer)),
    openFile: (name, bytes, isPages) => handText(`“${name}”`, bytes.length, () => withText(module, name, (namePointer) =>
      withBytes(module, bytes, (pointer) => module._attache_open_file(loop, namePointer, pointer, bytes.length, isPages)))),
    clipboardRead: (text) => handText('The text', module.lengthBytesUTF8(text), () =>
      withText(module, text, (pointer) => module._attache_clipboard(loop, pointer))),
    tell,
    maxFileBytes,
    copied: (succeeded) => module._attache_copied(loop, succeeded),
    file: (name, bytes) => withText(module, name, (text) => withBytes(module, bytes, (pointer) =>
      module._attache_file(loop, text, pointer, bytes.length))),
    noFile: (name, why) => withText(module, name, (text) => withText(module, why, (reason) =>
      module._attache_no_file(loop, text, reason))),
    graphics: (isThere) => module._attache_graphics(loop, isThere),
    frames: () => module._attache_frames(loop),
    document: (around) => JSON.parse(module.UTF8ToString(module._attache_document(loop, around))),
    documentState: () => module.UTF8ToString(module._attache_document_state(loop)), // as text, to be compared
    act: (what, argument) => withText(module, what, (first) => withText(module, argument, (second) =>
      module._attache_document_act(loop, first, second))),
    state: () => JSON.parse(module.UTF8ToString(module._attache_state(loop))),
  };
}
