// A PDF's pages as runs of text with their places, as the program takes them (core/source/page_text.h). Loaded, with
// pdf.js beside it, only once somebody opens a PDF.

import { scriptAddress } from './trusted.js';

const MOST_PAGES = 20_000;

/** An error whose `advice` is for the reader. */
function fault(advice, cause) {
  return Object.assign(new Error(advice, { cause }), { advice });
}

const hundredths = (length) => Math.round((Number.isFinite(length) ? length : 0) * 100);

function line(item, height, toUser) {
  const [a, b, c, d, x, y] = toUser(item.transform);
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const text = item.str.replace(/[\n\r\f]/g, ' ');
  return `${hundredths(x)} ${hundredths(x + item.width)} ${hundredths(height - y)} ${hundredths(size)}\t${text}\n`;
}

async function runsOf(page) {
  const [left, bottom, right, top] = page.view;
  const { items } = await page.getTextContent();
  const height = top - bottom;
  const toUser = ([a, b, c, d, x, y]) => [a, b, c, d, x - left, y - bottom];
  const texts = items.filter((item) => item.str !== undefined);
  return {
    text: `\f${hundredths(right - left)} ${hundredths(height)}\n${texts.map((item) => line(item, height, toUser)).join('')}`,
    isEmpty: texts.every((item) => item.str.trim() === ''),
  };
}

function loadError(error) {
  if (error?.name === 'PasswordException') return fault('it is locked by a password; save a copy without one.', error);
  if (error?.name === 'InvalidPDFException') return fault('this PDF is damaged; save it anew, or as text.', error);
  return fault('this PDF cannot be read; save it as text.', error);
}

/** The pages' text; null if the reader stopped it. Throws an error with `advice`, or what import() throws. */
export async function pagesOfPdf(bytes, progress) {
  const pdfjs = await import('./pdf/pdf.js');
  // Made here, because pdf.js would make it from a plain text, which the page's policy refuses.
  const port = new Worker(scriptAddress('pdf/pdf.worker.js'), { type: 'module' });
  const verbosity = pdfjs.VerbosityLevel.ERRORS;
  const worker = pdfjs.PDFWorker.create({ port, verbosity });
  const missing = new Promise((resolve, reject) => { port.addEventListener('error', () => reject(new Error('no worker'))); });
  const loading = pdfjs.getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity,
  });
  try {
    const pdf = await Promise.race([loading.promise.catch((error) => { throw loadError(error); }), missing]);
    if (pdf.numPages > MOST_PAGES) throw fault('it has too many pages; open its parts one by one.');
    const pages = [];
    let isEmpty = true;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const runs = await runsOf(page);
      page.cleanup();
      pages.push(runs.text);
      isEmpty &&= runs.isEmpty;
      if (!progress.at(number / pdf.numPages)) return null;
    }
    if (isEmpty) throw fault('it holds no text, only pictures of it; let a text recognition program read it first.');
    return pages.join('');
  } finally {
    await loading.destroy();
    worker.destroy();
    port.terminate();
  }
}
