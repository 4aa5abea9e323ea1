// On paper: the explorer, the plain page, and the page where the program cannot run.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { openPanel, openTree } from './document.mjs';
import { inEveryBrowser, launchBrowser, newPage, waitFor } from './driver.mjs';

// Only the words are read; what pdf.js would draw with in node is an optional package.
globalThis.DOMMatrix ??= class {};
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** The words of a printed page, and how many sheets they take. */
async function printed(page) {
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })), verbosity: 0 }).promise;
  const texts = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map(({ str, hasEOL }) => str + (hasEOL ? ' ' : '')).join(''));
  }
  return { text: texts.join(' ').replace(/\s+/g, ' '), sheets: pdf.numPages };
}

inEveryBrowser({ describe, before, after }, 'print', (name, context) => {
  for (const isOpen of [false, true]) {
    it(`prints the explorer as a document${isOpen ? ' that is open' : ''}, all of it and without controls`, async () => {
      const { page } = await newPage(context.browser);
      await openTree(page, context.site.address);
      if (isOpen) await openPanel(page);
      const { text, sheets } = await printed(page);
      // In columns, and not as cards, each cell with its column's name.
      assert.ok(!text.includes('Theme: '), 'tables are tables');
      for (const heading of ['Who matters', 'Who does what to whom', 'Do its numbers add up?', 'The text'])
        assert.ok(text.includes(heading), heading);
      for (const control of ['Read as a document', 'Parts of the document', 'Show everything', 'Loading the explorer'])
        assert.ok(!text.includes(control), control);
      const last = await page.evaluate(() => [...document.querySelectorAll('#document .sentence span')].at(-1).textContent);
      assert.ok(text.replace(/\s|-/g, '').includes(last.replace(/\s|-/g, '')), last);
      assert.ok(sheets > 10, `${sheets} sheets`);
      await page.close();
    });
  }

  it('prints the plain page', async () => {
    const { page } = await newPage(context.browser);
    await page.goto(`${context.site.address}tajikistan-2013.html`);
    const { text, sheets } = await printed(page);
    for (const heading of ['Who matters', 'Over what', 'Who does what to whom', 'Do its numbers add up?', 'The text'])
      assert.ok(text.includes(heading), heading);
    assert.ok(sheets > 10, `${sheets} sheets`);
    await page.close();
  });

  it('prints the plain report where the program cannot run', async () => {
    const browser = await launchBrowser(name, { webgl: false });
    try {
      const { page } = await newPage(browser);
      await page.goto(context.site.address);
      const frame = await waitFor('the plain report', async () => page.frames().find((each) => each.url().endsWith('tajikistan-2013.html')), Boolean);
      await waitFor('its text', () => frame.evaluate(() => document.querySelectorAll('#text').length), Boolean);
      const { text } = await printed(page);
      for (const heading of ['Who matters', 'Who does what to whom', 'The text']) assert.ok(text.includes(heading), heading);
      assert.ok(!text.includes('hardware acceleration'));
    } finally {
      await browser.close();
    }
  });
});
