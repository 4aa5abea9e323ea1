// A field of the page that has the keyboard while somebody types in the program: input methods, dead keys and keyboards on
// the screen write only into such a field. It is empty but for the characters that are being composed.

/** `canvas` has the keyboard otherwise. */
export function makeTextField(field, canvas) {
  let wanted = false;

  function place(x, y, height) {
    field.style.left = `${x}px`;
    field.style.top = `${y}px`;
    field.style.height = `${height}px`;
    field.style.fontSize = `${height * 0.8}px`;
  }

  /** Whether somebody types, and where the caret stands. */
  function want(isWanted, x, y, height) {
    wanted = isWanted;
    if (wanted) place(x, y, height);
    if (wanted) field.inert = false;
    if (wanted && document.activeElement === canvas) field.focus({ preventScroll: true });
    if (!wanted && document.activeElement === field) canvas.focus({ preventScroll: true });
    if (!wanted) field.inert = true; // nothing to be found by assistive technology
  }

  // Whoever gives the keyboard to the canvas gives it to what is typed there. Shift+Tab leads on from the field.
  canvas.addEventListener('focus', (event) => {
    if (wanted && event.relatedTarget !== field) field.focus({ preventScroll: true });
  });

  /** What is written, as soon as it is no longer being composed. */
  function follow(bridge) {
    const take = () => {
      const text = field.value;
      field.value = '';
      if (text) bridge.type(text);
    };
    const show = (isComposing) => { field.dataset.composing = String(isComposing); };
    field.addEventListener('compositionstart', () => show(true));
    field.addEventListener('compositionend', () => {
      show(false);
      take(); // some browsers tell of the input before this, some after it: then there is nothing left
    });
    field.addEventListener('input', (event) => { if (!event.isComposing) take(); });
  }

  return {
    want,
    follow,
    focus: () => (wanted ? field : canvas).focus({ preventScroll: true }),
    isOurs: (element) => element === canvas || element === field,
  };
}
