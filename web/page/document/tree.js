// The document tree beside the canvas: the report, its tables and the program's functions as elements of the page. It
// follows the program and acts in it (bridge.js: document, documentState, act).

import { makeAnnouncer } from './announcer.js';
import { makeControls } from './controls.js';
import { button, element, setText } from './dom.js';
import { inIdleTime } from './idle.js';
import { makePanel } from './panel.js';
import { makeSelection } from './selection.js';
import { buildTables, markRows } from './tables.js';
import { buildText, makeTextMarks } from './text.js';

const FOLLOW_DELAY_MS = 120; // so that a picture that moves is not asked in every frame
const PIECE = 40; // elements that are laid out at once

function loadStyle() {
  return new Promise((resolve, reject) => {
    const link = element('link', {
      rel: 'stylesheet',
      href: new URL('document.css', import.meta.url).href,
      load: resolve,
      error: () => {
        link.remove(); // the next try asks for it again
        reject(new Error('document.css could not be loaded'));
      },
    });
    document.head.append(link);
  });
}

const hasSameText = (one, other) => one.first === other.first && one.sentences.length === other.sentences.length
  && one.sentences.every(({ id, text }, i) => id === other.sentences[i].id && text === other.sentences[i].text);

/** Moves children from one to the other; yields after some, which the browser has laid out by then. */
function* piecesInto(to, from) {
  while (from.firstChild) {
    to.append(...[...from.childNodes].slice(0, PIECE));
    to.getBoundingClientRect();
    yield;
  }
}

/** Puts new children in the place of the old ones, one by one. */
function* replaceEach(root, fresh) {
  for (let i = 0; fresh.firstChild; ++i) {
    if (root.children[i]) root.children[i].replaceWith(fresh.firstChild);
    else root.append(fresh.firstChild);
    root.getBoundingClientRect();
    yield;
  }
}

/** Fills `root` with the tree. */
export async function makeTree(root, canvas, bridge) {
  await loadStyle();

  let report = { report: '', title: '', first: 0, total: 0, sentences: [], sections: [] };
  let state = null;
  let seen = ''; // the state as text
  let revision = -1;
  let build = 0; // the number of the newest building
  let isBuilding = false; // what is shown may be of an older state
  let textIsWhole = false;
  let timer = 0;

  const announcer = makeAnnouncer();
  const act = (what, argument) => {
    bridge.act(what, argument);
    follow();
  };
  const controls = makeControls(act);
  const selection = makeSelection(act);
  selection.root.classList.add('selection');
  const title = element('h1', { id: 'document-title', tabindex: '-1' });
  const panel = makePanel(root, canvas, {
    opened: (isOpen) => {
      document.documentElement.dataset.document = isOpen ? 'open' : 'closed';
      if (isOpen) showCurrent();
    },
    revealed: (part) => {
      if (part.dataset.item) act('select', part.dataset.item);
    },
  });
  const tables = element('div', { class: 'tables' });
  const text = element('section', { class: 'text', 'aria-labelledby': 'document-text' });
  const textMarks = makeTextMarks(text);
  const jump = (to, name) => button(name, () => {
    const target = document.getElementById(to);
    if (!target) return; // it is not made yet
    target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  });

  root.replaceChildren(
    element('header', {}, title, button('Close', () => panel.close(), { class: 'close', 'aria-keyshortcuts': 'Escape' })),
    element('nav', { class: 'parts', 'aria-label': 'Parts of the document' },
      jump('document-text', 'The text'), jump('document-entities', 'Who matters'),
      jump('document-relations', 'Who does what to whom'), jump('document-aid', 'Aid'),
      jump('document-checks', 'Checks')),
    element('div', { class: 'columns' },
      element('div', { class: 'side' }, selection.root, controls.root),
      element('div', { class: 'page' }, tables, text)),
    announcer.region,
  );
  addEventListener('blur', () => announcer.say(''));

  function showCurrent() {
    const current = textMarks.current();
    if (panel.isOpen() && current && !current.contains(document.activeElement)) current.scrollIntoView({ block: 'nearest' });
  }

  function showState() {
    controls.update(state);
    textMarks.update(report, state);
    markRows(tables, state.selection?.id);
    const said = selection.update(report, state);
    if (said) {
      announcer.say(said);
      showCurrent();
    }
    announcer.sayNotices(state.notices);
  }

  /** What had the keyboard keeps it when its part is made anew. */
  function keepFocus() {
    const item = document.activeElement?.closest?.('[data-item], [data-row]');
    if (!item || !root.contains(item)) return () => {};
    const { item: name, row } = item.dataset;
    return () => {
      if (document.activeElement !== document.body) return; // it is still there, or the reader went elsewhere
      const again = row ? tables.querySelector(`tr[data-row="${CSS.escape(row)}"] button`)
        : root.querySelector(`[data-item="${CSS.escape(name)}"]`);
      (again?.matches('button') ? again : again?.querySelector('button') ?? title).focus({ preventScroll: true });
    };
  }

  /** Makes what has changed anew; resolves to whether it came to its end. */
  async function makeAnew(isStale) {
    const fresh = bridge.document(state.sentence ?? 0);
    if (!fresh) return true; // no report is open
    const newTables = document.createDocumentFragment();
    const newText = document.createDocumentFragment();
    const keepsText = textIsWhole && hasSameText(report, fresh);
    function* steps() {
      yield* buildTables(newTables, fresh, act);
      if (keepsText) return;
      newText.append(element('h2', { id: 'document-text' }, 'The text'));
      yield* buildText(newText, fresh, act);
    }
    if (!await inIdleTime(steps(), isStale)) return false;
    report = fresh;
    setText(title, report.title);
    const focusAgain = keepFocus();
    if (!keepsText) {
      textIsWhole = false;
      textMarks.forget();
      text.replaceChildren();
    }
    function* show() {
      yield* replaceEach(tables, newTables);
      yield* piecesInto(text, newText);
    }
    if (!await inIdleTime(show(), isStale)) return false;
    textIsWhole = true;
    panel.renew();
    focusAgain();
    showState();
    root.dataset.revision = String(revision);
    return true;
  }

  async function rebuild() {
    const mine = ++build;
    const isStale = () => mine !== build;
    const end = () => {
      isBuilding = false;
      root.removeAttribute('aria-busy');
    };
    isBuilding = true;
    root.setAttribute('aria-busy', 'true');
    try {
      if (await makeAnew(isStale)) end();
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error; // the program has stopped, and the page says so
      console.warn(`The document tree was not renewed: ${error?.message ?? error}`);
      if (isStale()) return;
      revision = -1; // the next change tries again
      end();
    }
  }

  /** Whether the sentence where the reader stands is part of what is here. */
  const holdsSentence = () => state.sentence === null
    || (state.sentence >= report.first && state.sentence < report.first + report.sentences.length);

  function follow() {
    clearTimeout(timer);
    timer = 0;
    const now = bridge.documentState();
    if (now === seen) return;
    seen = now;
    state = JSON.parse(now);
    const isAnother = state.revision !== revision || !holdsSentence();
    revision = state.revision;
    if (!isAnother && !isBuilding) {
      showState();
      return;
    }
    controls.update(state);
    announcer.sayNotices(state.notices);
    if (isAnother) rebuild();
  }

  follow();

  return {
    /** Something may have changed. */
    changed() {
      if (!timer) timer = setTimeout(follow, FOLLOW_DELAY_MS);
    },
    open() {
      panel.open();
      title.focus({ preventScroll: true });
    },
    close: () => panel.close(),
  };
}
