// The address bar: the program's places are entries of the browser's history, marked with the place's serial.

import { DOCUMENT_FRAGMENT } from './document-tree.js';

// Some browsers forbid more than about three changes a second, so changes of the same entry are gathered.
const REPLACE_DELAY_MS = 250;

/** A fragment that is `documents`' opens the document tree and leaves the place as it is. */
export function makeAddress(initialHash, documents) {
  // Marks of an earlier load of this page mean nothing to this one.
  const session = `${Date.now()}-${Math.random()}`;
  let lastSeen = initialHash;
  let pending = null;
  let timer = 0;
  let works = true;

  function write(method, { fragment, serial }) {
    try {
      history[method]({ attache: { session, serial } }, '', fragment);
      lastSeen = location.hash;
    } catch {
      works = false; // a frame without an address of its own; the program keeps its own history
    }
  }

  function flush() {
    clearTimeout(timer);
    if (pending) write('replaceState', pending);
    pending = null;
  }

  /** The serial of the browser's current entry; -1 for one that this page did not write. */
  function currentSerial() {
    const mark = history.state?.attache;
    return mark && mark.session === session ? mark.serial : -1;
  }

  return {
    write(add, fragment, serial, title) {
      document.title = title;
      if (add) {
        flush();
        write('pushState', { fragment, serial });
        return;
      }
      pending = { fragment, serial };
      clearTimeout(timer);
      // An entry that is not marked yet is marked at once.
      if (currentSerial() < 0) flush();
      else timer = setTimeout(flush, REPLACE_DELAY_MS);
    },

    /** Whether the browser will go there; `follow()` tells the program when it has. */
    step(delta) {
      if (!works) return false;
      flush();
      history.go(delta);
      return true;
    },

    /** Tells the program whenever somebody else moves the address. */
    follow(bridge) {
      const moved = () => {
        if (location.hash === DOCUMENT_FRAGMENT) {
          documents.open();
          history.replaceState(history.state, '', lastSeen || location.pathname + location.search);
          return;
        }
        const isNewEntry = history.state === null;
        if (isNewEntry && location.hash === lastSeen) return; // the second event of the same change
        clearTimeout(timer);
        pending = null;
        lastSeen = location.hash;
        bridge.addressChanged(location.hash, currentSerial(), isNewEntry);
      };
      addEventListener('popstate', moved);
      addEventListener('hashchange', moved);
      addEventListener('pagehide', flush);
    },
  };
}
