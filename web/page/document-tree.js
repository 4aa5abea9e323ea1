// When the document tree is made: after the first picture, in idle time, or at once when somebody asks for it.

export const DOCUMENT_FRAGMENT = '#document';

const NOT_THERE = 'The document could not be loaded: the connection may be down. Try again; if it still does not come, load the page '
  + 'anew.';

export function makeDocumentTree(root, canvas, links) {
  let bridge = null;
  let tree = null; // once it is there
  let making = null;
  let isWanted = false;

  async function make() {
    const { makeTree } = await import('./document/tree.js');
    tree = await makeTree(root, canvas, bridge);
  }

  function start() {
    if (!bridge) return Promise.resolve();
    making ??= make().catch((error) => {
      making = null; // a part could not be loaded: the next wish tries again
      if (error instanceof WebAssembly.RuntimeError) throw error; // the program has stopped, and the page says so
      console.warn(`The document tree is not there: ${error?.message ?? error}`);
      if (isWanted) bridge.tell(NOT_THERE);
      isWanted = false;
    });
    return making;
  }

  async function open() {
    isWanted = true;
    await start();
    if (!tree || !isWanted) return;
    isWanted = false;
    tree.open();
  }

  for (const link of links.querySelectorAll('a')) {
    link.addEventListener('click', (event) => {
      event.preventDefault(); // the fragment is the program's
      if (link.hash === DOCUMENT_FRAGMENT) {
        open();
      } else {
        isWanted = false;
        tree?.close();
        canvas.focus({ preventScroll: true });
      }
    });
  }

  // Ctrl+Shift+Enter (Command on a Mac) opens it from anywhere.
  addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    open();
  }, true);

  return {
    open,
    changed: () => tree?.changed(),
    /** The program runs and has drawn. */
    follow(running) {
      bridge = running;
      if (isWanted) open();
      else if (typeof requestIdleCallback === 'function') requestIdleCallback(start, { timeout: 3000 });
      else setTimeout(start, 500);
    },
  };
}
