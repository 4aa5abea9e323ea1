// The reader's own reports: chosen, dropped, pasted, read from a PDF, switched, compared, and carried by a link.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { openTree } from './document.mjs';
import {
  clickControl, complaints, drop, fragmentOf, inEveryBrowser, newPage, openApp, stateOf, waitFor, waitForState, waitUntilStill,
} from './driver.mjs';
import { pdfOf } from './pdf_file.mjs';

const TEXT = 'Uzbekistan cut off gas supplies to Tajikistan in 2010.\n\nRussia pledged $5 million to Tajikistan.\n';
const PAGE = '<!doctype html><title>China &amp; money</title><script>alert(1)</script><p>China lent money to <b>Tajikistan</b> in '
  + '2011.<p>China supported Tajikistan.';

const MIB = 1024 * 1024;

async function choose(page, ...files) {
  const field = await page.$('#files');
  await field.uploadFile(...files);
}

const paste = (page, text, into = '#canvas') => page.evaluate((content, selector) => {
  document.querySelector(selector).focus();
  const data = new DataTransfer();
  data.setData('text/plain', content);
  // Firefox takes what is pasted as `data`, the others as `clipboardData`.
  document.dispatchEvent(new ClipboardEvent('paste', {
    clipboardData: data, dataType: 'text/plain', data: content, bubbles: true, cancelable: true,
  }));
}, text, into);

const titled = (page, title) => waitForState(page, `the report ${title}`, (state) => state.title === title);

inEveryBrowser({ describe, before, after }, 'own report', (name, context) => {
  let folder;
  const file = async (fileName, content) => {
    const full = path.join(folder, fileName);
    await writeFile(full, content);
    return full;
  };
  before(async () => { folder = await mkdtemp(path.join(tmpdir(), 'attache-')); });
  after(() => rm(folder, { recursive: true }));

  it('opens a file that is chosen and one that is dropped, and switches between them', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser);
    await openApp(page, site.address);
    await choose(page, await file('Gas notes.txt', TEXT));
    const notes = await titled(page, 'Gas notes');
    assert.ok(notes.counts.relations >= 2);
    assert.match(await fragmentOf(page), /^#\/gas-notes-[0-9a-f]{8}\//);

    await drop(page, 'page.html', PAGE);
    const html = await titled(page, 'China & money');
    assert.equal(html.counts.sentences, 2);
    assert.equal(html.reports.length, 3);

    await clickControl(page, 'report-title');
    await clickControl(page, 'report:1');
    await titled(page, 'Gas notes');
    await page.evaluate(() => { setTimeout(() => history.back()); });
    await titled(page, 'China & money');

    await clickControl(page, 'report-title');
    await clickControl(page, 'close:1');
    await waitForState(page, 'two reports', (state) => state.reports.length === 2);
    await page.keyboard.press('Escape');
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
  });

  it('compares two reports, and a row leads to its tie', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    await page.evaluate((text) => window.attache.open('old.txt', text), 'Uzbekistan cut off gas to Tajikistan.\n');
    await page.evaluate((text) => window.attache.open('new.txt', text), 'Uzbekistan supported Tajikistan.\n');
    await titled(page, 'new');
    await clickControl(page, 'report-title');
    await clickControl(page, 'compare:1');
    await waitForState(page, 'the comparison', (state) => state.panels.some((panel) => panel.name === 'compare'));
    await clickControl(page, 'compare:row:1');
    await waitForState(page, 'the tie', (state) => state.selection === 'TJK~UZB');
    await page.close();
  });

  it('offers to open a pasted text', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    await paste(page, TEXT.repeat(3));
    await waitForState(page, 'the offer', (state) => state.offered);
    await clickControl(page, 'offer:open');
    const state = await waitForState(page, 'the text', ({ reports }) => reports.length === 2);
    assert.match(state.title, /^Uzbekistan cut off gas/);

    // Also where the page has the keyboard, but not in its fields.
    await openTree(page, site.address);
    await paste(page, TEXT.repeat(4), '#document-find');
    await waitUntilStill(page);
    assert.equal((await stateOf(page)).offered, false);
    await paste(page, TEXT.repeat(4), '#document-title');
    await waitForState(page, 'the offer', (each) => each.offered);
    await page.close();
  });

  it('reads a PDF with pdf.js, from its own folder and only then', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser);
    await openApp(page, site.address);
    assert.ok(seen.requests.every((url) => !url.includes('pdf')), 'nothing of it is loaded at first');
    await choose(page, await file('Some report.pdf', pdfOf([
      [[72, 760, 'Running head'], [72, 700, 'Uzbekistan cut off gas supplies to Tajiki-'], [72, 687, 'stan in 2010.'], [300, 30, '1']],
      [[72, 760, 'Running head'], [72, 700, 'Russia pledged $5 million to Tajikistan.'], [300, 30, '2']],
    ])));
    const state = await titled(page, 'Some report');
    assert.equal(state.counts.sentences, 2);
    assert.equal(state.counts.relations, 2);
    assert.ok(seen.requests.some((url) => url.endsWith('/pdf/pdf.js')));
    assert.deepEqual(complaints({ seen, address: site.address }), []);

    await choose(page, await file('damaged.pdf', '%PDF-1.7 nothing'));
    const broken = await waitForState(page, 'the notice', ({ notices }) => notices.some((each) => each.includes('damaged.pdf')));
    assert.equal(broken.title, 'Some report');
    await page.close();
  });

  it('says what to do with what it cannot open, and keeps what is there', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address, '#/tajikistan-2013/graph?sel=UZB');
    await drop(page, 'archive.zip', 'PK\x03\x04 and so on');
    const state = await waitForState(page, 'the notice', ({ notices }) => notices.some((each) => each.includes('archive.zip')));
    assert.equal(state.selection, 'UZB');
    assert.equal(state.reports.length, 1);
    await page.close();
  });

  it('carries a short report in the link, for another person and over a reload', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    await page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => { window.copied = text; };
    });
    await drop(page, 'Gas notes.txt', TEXT);
    await titled(page, 'Gas notes');
    await clickControl(page, 'copy-link');
    const link = await waitFor('the link', () => page.evaluate(() => window.copied), Boolean);
    await waitForState(page, 'the notice', ({ notices }) => notices.some((each) => each.includes('contains the report')));
    assert.match(link, /&text=[-\w]+$/);
    assert.ok(!(await fragmentOf(page)).includes('text='), 'the address bar has no text of its own accord');

    const other = await newPage(browser);
    await openApp(other.page, site.address, new URL(link).hash);
    assert.equal((await stateOf(other.page)).title, 'Gas notes');
    await other.page.reload();
    await waitFor('the page', () => other.page.evaluate(() => window.attache?.frames() > 0), Boolean);
    assert.equal((await stateOf(other.page)).title, 'Gas notes');
    await other.page.close();

    const broken = await newPage(browser);
    await openApp(broken.page, site.address, '#/x-12345678/graph?title=x&text=AAAA');
    const state = await stateOf(broken.page);
    assert.equal(state.report, 'tajikistan-2013');
    assert.ok(state.notices.some((each) => each.includes('damaged')));
    await broken.page.close();
    await page.close();
  });

  it('reads a long report in steps, and answers between them', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    const report = await (await fetch(`${site.address}tajikistan-2013.txt`)).text();
    const long = report.repeat(Math.ceil((4 * MIB) / report.length));
    await page.evaluate((text) => window.attache.open('long.txt', text), long);
    const during = await stateOf(page);
    assert.equal(during.opening, 'long');
    assert.equal(during.report, 'tajikistan-2013');
    const done = await titled(page, 'long');
    assert.equal(done.opening, '');
    await page.close();
  });
});
