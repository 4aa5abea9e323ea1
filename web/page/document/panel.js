// How the document tree is shown. Closed, it is out of sight but there for assistive technology and by Tab; whoever comes
// to one of its controls with the keyboard sees it. Open, it lies over the canvas. While the browser's own find has
// the keyboard, its parts are hidden so that a match reveals them.

const PARTS = 'h1, h2, h3, h4, .sentence, .wide, .note, .controls, .selection';

const canReveal = 'onbeforematch' in HTMLElement.prototype;

/** Calls `opened(whether)`, and `revealed(part)` when the browser has found something in a part. */
export function makePanel(root, canvas, { opened, revealed }) {
  let waits = false;

  const isOpen = () => root.classList.contains('open');

  function wait(forFind) {
    if (waits === forFind) return;
    waits = forFind;
    if (!canReveal) {
      // What cannot be revealed must not be found out of sight.
      root.hidden = forFind;
      return;
    }
    for (const each of root.querySelectorAll(PARTS)) {
      if (forFind && !each.hidden) each.setAttribute('hidden', 'until-found');
      else if (!forFind && each.getAttribute('hidden') === 'until-found') each.removeAttribute('hidden');
    }
  }

  function open() {
    wait(false);
    if (isOpen()) return;
    root.classList.add('open');
    canvas.inert = true; // it is covered
    opened(true);
  }

  function close() {
    if (!isOpen()) return;
    root.classList.remove('open');
    canvas.inert = false;
    opened(false);
    canvas.focus({ preventScroll: true });
  }

  root.addEventListener('focusin', open);
  root.addEventListener('beforematch', (event) => {
    open();
    revealed(event.target);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || (event.target.type === 'search' && event.target.value)) return;
    event.preventDefault();
    close();
  });

  // The browser's find takes the keyboard from the page, most often after one of these keys.
  addEventListener('blur', () => { if (!isOpen()) wait(true); });
  addEventListener('focus', () => wait(false));
  addEventListener('beforeprint', () => wait(false)); // its dialog takes the keyboard too
  addEventListener('keydown', (event) => {
    const finds = (event.ctrlKey || event.metaKey) && !event.altKey && ['f', 'g'].includes(event.key.toLowerCase());
    if (!isOpen()) wait(finds || event.key === 'F3');
  }, true);

  return {
    open,
    close,
    isOpen,
    /** Parts that were made meanwhile are hidden like the others. */
    renew() {
      if (!waits) return;
      waits = false;
      wait(true);
    },
  };
}
