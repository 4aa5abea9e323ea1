// The reader's own files: chosen in the browser's dialog or dropped on the page. They never leave it.

const PDF_MARK = [0x25, 0x50, 0x44, 0x46, 0x2d]; // "%PDF-"

const isPdf = (bytes) => PDF_MARK.every((byte, i) => bytes[i] === byte);

/** Reads files one after another and hands them to the program; what is wrong with one is told, the others go on. */
export function makeFileOpener(bridge, reading) {
  async function open(file) {
    if (file.size > bridge.maxFileBytes()) {
      bridge.tell(`“${file.name}” was not opened: it is longer than 64 MiB; split it and open the parts one by one.`);
      return;
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      bridge.tell(`“${file.name}” was not opened: it cannot be read. If it is no folder, it has been moved or changed `
        + 'meanwhile: choose it again.');
      return;
    }
    if (bytes.length !== file.size) {
      bridge.tell(`“${file.name}” was not opened: it has changed while it was read. Choose it again.`);
      return;
    }
    if (!isPdf(bytes)) {
      bridge.openFile(file.name, bytes, false);
      return;
    }
    const progress = reading.begin(file.name);
    try {
      const { pagesOfPdf } = await import('./pdf-pages.js');
      const pages = await pagesOfPdf(bytes, progress);
      if (pages) bridge.openFile(file.name, new TextEncoder().encode(pages), true);
    } catch (error) {
      bridge.tell(`“${file.name}” was not opened: ${error.advice ?? 'the reader of PDF could not be loaded; try again, '
        + 'or save the file as text.'}`);
    } finally {
      progress.end();
    }
  }

  let last = Promise.resolve();
  return (files) => {
    for (const file of files) {
      // The page is told of an error, and the next file has its turn.
      last = last.then(() => open(file)).catch((error) => { setTimeout(() => { throw error; }); });
    }
    return last;
  };
}

/** What the page shows while it reads a PDF, with a way to stop. */
export function makeReading(box) {
  const bar = box.querySelector('progress');
  return {
    begin(name) {
      let stopped = false;
      const stop = () => { stopped = true; };
      box.querySelector('label').textContent = `Reading “${name}”…`;
      bar.removeAttribute('value');
      box.querySelector('button').onclick = stop;
      box.hidden = false;
      return {
        /** @returns whether to go on. */
        at(share) {
          bar.value = share;
          return !stopped;
        },
        end() { box.hidden = true; },
      };
    },
  };
}

/** The dialog for choosing files. */
export function followFileField(field, open) {
  field.addEventListener('change', () => {
    const files = [...field.files];
    field.value = ''; // so that the same file can be chosen again
    open(files);
  });
  return () => field.click();
}

/** Files and text that are dropped anywhere on the page; a frame shows that they may be. */
export function followDrops(target, open, bridge) {
  const holds = (event, type) => event.dataTransfer?.types.includes(type);
  const isOurs = (event) => holds(event, 'Files') || holds(event, 'text/plain');
  let hides = 0;
  const show = (isShown) => {
    clearTimeout(hides);
    target.hidden = !isShown;
    // Some browsers forget to say that the pointer has left.
    if (isShown) hides = setTimeout(() => { target.hidden = true; }, 2000);
  };
  addEventListener('dragover', (event) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    show(true);
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) show(false);
  });
  addEventListener('drop', (event) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    show(false);
    if (event.dataTransfer.files.length > 0) open([...event.dataTransfer.files]);
    else bridge.paste(event.dataTransfer.getData('text/plain'));
  });
}
