// Starts the program in the page and publishes `window.attache` (docs/embedding.md).

import { makeAddress } from './address.js';
import { makeBridge } from './bridge.js';
import { makeCanvas } from './canvas.js';
import { DOCUMENT_FRAGMENT, makeDocumentTree } from './document-tree.js';
import { compile, DownloadError, fetchFile, fetchProgram, loadScript } from './download.js';
import { hideFailure, showFailure } from './failure.js';
import { followDrops, followFileField, makeFileOpener, makeReading } from './files.js';
import { copyText, followInput, isMac, readClipboard } from './input.js';
import { followKeptReports, forgetReport, giveUpReports, keepReport, keptReports, noteStart } from './kept-reports.js';
import { followMemory, wasRefused } from './memory.js';
import { loadPreferences, showScheme, storePreferences } from './preferences.js';
import { keepSite } from './renewal.js';
import { saveFile, savePixels } from './save.js';
import { makeSecondPart } from './second-part.js';
import { makeTextField } from './text-field.js';
import { chooseTextFile, followTexts, storedText, storedTexts, storeText } from './texts.js';
import { followTouch } from './touch.js';

const VERSION = '@ATTACHE_VERSION@';
const WASM_BYTES = Number('@ATTACHE_WASM_BYTES@');
const GRAPHICS_PATIENCE_MS = 10_000;

const canvasElement = document.getElementById('canvas');
const progress = document.getElementById('progress');
const documentTree = makeDocumentTree(document.getElementById('document'), canvasElement, document.getElementById('skip-links'));
// This fragment opens the document tree; it is no place of the program's.
const asksForDocument = location.hash === DOCUMENT_FRAGMENT;
const firstFragment = asksForDocument ? '' : location.hash;
const address = makeAddress(firstFragment, documentTree);
const canvas = makeCanvas(canvasElement);
const secondPart = makeSecondPart('attache-more.wasm');
const textField = makeTextField(document.getElementById('typed'), canvasElement);

let bridge = null;
let failed = false;
let isShown = false;
let resolveReady;
let rejectReady;
const ready = new Promise((resolve, reject) => {
  resolveReady = resolve;
  rejectReady = reject;
});
// Who does not wait for it is told by the page itself. A version that does not run must be renewed too.
ready.catch(() => {}).then(() => keepSite(document.getElementById('renewal')));

function requireBridge() {
  if (!bridge || failed) throw new Error('Attaché is not running; wait for window.attache.ready.');
  return bridge;
}

window.attache = Object.freeze({
  ready,
  version: VERSION,
  state: () => requireBridge().state(),
  go: (fragment) => requireBridge().open(String(fragment)),
  open: (name, text) => requireBridge().openFile(String(name), new TextEncoder().encode(String(text)), false),
  frames: () => (bridge ? bridge.frames() : 0),
  hurried: secondPart.hurried,
});

function fail(kind, error) {
  if (failed) return;
  failed = true;
  const hasForgotten = kind === 'crash' && !isShown && giveUpReports(); // one of them may be why
  const cause = kind === 'crash' && wasRefused() ? 'memory' : kind;
  showFailure(cause, { detail: String(error?.message ?? error ?? ''), hasForgotten });
  rejectReady(error instanceof Error ? error : new Error(kind));
}

/** Makes the context that the program asks for later and gets then, with what SDL wishes for (web/platform/window.cpp): it takes
    a while, and the program is compiled meanwhile. */
const makeContext = () => canvasElement.getContext('webgl2', { alpha: false, depth: false, stencil: false, antialias: false });

/** What the program calls (web/platform/browser/page.cpp). */
function makePage(module) {
  let chooseFiles = () => {};
  let kept = null;
  return {
    started(loop) {
      bridge = makeBridge(module, loop);
      followInput(canvasElement, bridge, textField);
      textField.follow(bridge);
      followTouch(canvasElement, bridge);
      address.follow(bridge);
      followTexts(bridge);
      const openFiles = makeFileOpener(bridge, makeReading(document.getElementById('reading')));
      chooseFiles = followFileField(document.getElementById('files'), openFiles);
      followDrops(document.getElementById('drop'), openFiles, bridge);
      let impatience = 0;
      canvas.followGraphics(bridge, {
        lost: () => {
          impatience = setTimeout(() => showFailure('graphics-lost'), GRAPHICS_PATIENCE_MS);
        },
        restored: () => {
          clearTimeout(impatience);
          hideFailure();
        },
      });
      canvas.follow(bridge); // draws the first frame
    },
    shown() {
      isShown = true;
      noteStart();
      document.documentElement.dataset.state = 'running';
      // An embedding page keeps the keyboard until the reader comes here.
      if (window === window.top && document.activeElement === document.body) canvasElement.focus({ preventScroll: true });
      secondPart.load().then(() => {
        documentTree.follow(bridge);
        followKeptReports(() => failed || bridge.state().opening !== '');
        if (asksForDocument) documentTree.open();
        resolveReady();
      }).catch((error) => fail('download', error));
    },
    drawn: documentTree.changed,
    resizeCanvas: canvas.resize,
    textField: textField.want,
    keepReport,
    forgetReport,
    keptReport(index, part) {
      kept ??= keptReports();
      return kept[index] && [kept[index].name, kept[index].title, kept[index].text][part];
    },
    copyText: (text) => copyText(text).then((succeeded) => bridge.copied(succeeded)),
    readClipboard: () => readClipboard().then((text) => bridge.clipboardRead(text)),
    chooseFiles: () => chooseFiles(),
    writeAddress: address.write,
    stepAddress: address.step,
    storePreferences: (text) => storePreferences(text, bridge),
    storeText,
    storedText,
    storedTexts,
    chooseTextFile: () => chooseTextFile(bridge),
    saveFile,
    savePixels: (...what) => savePixels(canvasElement, ...what),
    readFile: (name) => fetchFile(name).then(
      (bytes) => bridge.file(name, bytes),
      (error) => bridge.noFile(name, String(error?.message ?? error)),
    ),
  };
}

function showProgress(bytes) {
  progress.value = Math.min(1, bytes / WASM_BYTES);
}

async function run() {
  const program = fetchProgram('attache.wasm', showProgress).then(compile);
  program.catch(() => {}); // handled below, where it is awaited
  const script = loadScript('attache.js');
  script.catch(() => {});
  if (makeContext() === null) {
    fail('no-webgl');
    return;
  }
  await script;

  const module = {
    canvas: canvasElement,
    arguments: [firstFragment, loadPreferences(), location.href.split('#')[0], isMac ? 'mac' : ''],
    printErr: (text) => console.error(text),
    onAbort: (reason) => fail('crash', new Error(String(reason))),
    instantiateWasm(imports, done) {
      program
        .then(async (compiled) => {
          const instance = await WebAssembly.instantiate(compiled, { ...imports, placeholder: secondPart.calls });
          followMemory(instance);
          secondPart.follow({ instance, module: compiled });
          if (firstFragment) await secondPart.load(); // it may ask for any view
          done(instance, compiled);
        })
        .catch((error) => fail(error instanceof DownloadError ? 'download' : 'crash', error));
      return {};
    },
  };
  module.page = makePage(module);
  await window.createAttache(module);
}

// An error inside the program leaves it in an unknown state.
function failIfStopped(error) {
  if (error instanceof WebAssembly.RuntimeError) fail('crash', error);
  if (error instanceof DownloadError) fail('download', error); // of the second part
}
addEventListener('error', (event) => failIfStopped(event.error));
addEventListener('unhandledrejection', (event) => failIfStopped(event.reason));

showScheme(loadPreferences());
if (typeof WebAssembly !== 'object') {
  fail('no-webassembly');
} else {
  run().catch((error) => fail(error instanceof DownloadError ? 'download' : 'crash', error));
}
