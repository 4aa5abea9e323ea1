// Corrections: made in the page, kept by the browser, taken back, saved and read again, carried by a link.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { rename } from './correcting.mjs';
import {
  clickControl, complaints, inEveryBrowser, newPage, openApp, stateOf, waitFor, waitForApp, waitForState,
  waitUntilStill,
} from './driver.mjs';
import { noteDownloads } from './downloads.mjs';

/** To be run in a page before anything else: notes what it copies instead of doing it. */
function noteCopies() {
  window.copied = [];
  navigator.clipboard.writeText = async (text) => { window.copied.push(text); };
}

/** What the browser keeps of the corrections; empty for none. */
const stored = () => Object.entries(localStorage).filter(([key]) => key.includes('corrections-')).map(([, text]) => text).join('');

inEveryBrowser({ describe, before, after }, 'corrections', (name, context) => {
  let page;
  let seen;
  let folder;
  let relations;
  let saved;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'attache-'));
    ({ page, seen } = await newPage(context.browser, { width: 1440, height: 900 }));
    await page.evaluateOnNewDocument(noteDownloads);
    await page.evaluateOnNewDocument(noteCopies);
    await openApp(page, context.site.address, '#/tajikistan-2013/graph?sel=TJK~UZB');
    relations = (await stateOf(page)).counts.relations;
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const waitForCount = (count) => waitForState(page, `${count} relations`, ({ counts }) => counts.relations === count);
  const take = async (command) => {
    await clickControl(page, 'menu:take-away');
    await clickControl(page, `take:${command}`);
  };
  const reload = async () => {
    await page.reload();
    await waitForApp(page);
    await waitUntilStill(page);
  };

  it('hides a relation, and it is still hidden after a reload', async () => {
    const { controls } = await waitForState(page, 'the evidence', (state) =>
      state.controls.some((each) => each.name.startsWith('evidence-relation:')));
    await clickControl(page, controls.find((each) => each.name.startsWith('evidence-relation:')).name);
    await clickControl(page, 'edit:hide');
    const state = await waitForCount(relations - 1);
    assert.equal(state.counts.corrections, 1);
    assert.match(state.selection, /^s\./);
    await reload();
    assert.equal((await stateOf(page)).counts.relations, relations - 1);
  });

  it('takes it back in the sentence, and Back brings it again', async () => {
    await clickControl(page, 'inspector:take-back:0');
    await waitForCount(relations);
    await page.goBack();
    await waitForCount(relations - 1);
    await page.goForward();
    await waitForCount(relations);
    await page.goBack();
    await waitForCount(relations - 1);
  });

  it('saves them as a file and reads them again', async () => {
    await take('save-corrections');
    [saved] = await waitFor('the file', () => page.evaluate('window.saved'), (all) => all.length > 0);
    assert.equal(saved.name, 'tajikistan-2013-corrections.json');
    assert.equal(JSON.parse(saved.text).corrections.length, 1);

    await take('corrections');
    await clickControl(page, 'list:clear-corrections');
    await waitForCount(relations);
    await reload();
    assert.equal((await stateOf(page)).counts.relations, relations);

    const file = path.join(folder, saved.name);
    await writeFile(file, saved.text);
    const chooser = page.waitForFileChooser();
    await take('open-corrections');
    await (await chooser).accept([file]);
    await waitForCount(relations - 1);
  });

  it('carries them in a link only when asked', async () => {
    await take('copy-corrected-link');
    const [link] = await waitFor('the link', () => page.evaluate('window.copied'), (all) => all.length > 0);
    assert.match(link, /[?&]fix=[\w-]+(&|$)/);
    assert.doesNotMatch((await stateOf(page)).route, /fix=/);

    const elsewhere = await context.browser.createBrowserContext();
    const { page: other } = await newPage({ newPage: () => elsewhere.newPage(), version: () => context.browser.version() });
    await openApp(other, context.site.address, new URL(link).hash);
    const state = await stateOf(other);
    assert.equal(state.counts.relations, relations - 1);
    assert.ok(state.notices.some((each) => each.includes('1 correction')), state.notices.join('|'));
    assert.equal(await other.evaluate(stored), ''); // seen, not kept
    assert.match(state.route, /fix=/);
    await other.reload();
    await waitForApp(other);
    assert.equal((await stateOf(other)).counts.relations, relations - 1);
    await elsewhere.close();
  });

  it('are the same in two tabs, and each takes back only its own', async () => {
    const { page: other } = await newPage(context.browser, { width: 1440, height: 900 });
    await openApp(other, context.site.address, '#/tajikistan-2013/graph?sel=KGZ');
    assert.equal((await stateOf(other)).counts.corrections, 1);
    await rename(other, ' X');
    await waitForState(page, 'the other tab\u2019s', ({ counts }) => counts.corrections === 2);
    assert.equal(JSON.parse(await page.evaluate(stored)).corrections.length, 2);
    await other.goBack();
    await waitForState(other, 'its own gone', ({ counts }) => counts.corrections === 1);
    await waitForState(page, 'the same here', ({ counts }) => counts.corrections === 1);

    // What is stored meanwhile and not yet known here is not written over.
    await other.evaluate((json) => {
      Object.keys(localStorage).filter((key) => key.includes('corrections-')).forEach((key) => {
        const kept = JSON.parse(localStorage[key]);
        localStorage[key] = JSON.stringify({ ...kept, corrections: [...kept.corrections, JSON.parse(json)] });
      });
    }, '{"kind":"rename","entity":"UZB","name":"Uzbekistan Y"}');
    await rename(other, ' Z');
    await waitForState(other, 'all three', ({ counts }) => counts.corrections === 3);
    await waitForState(page, 'all three here', ({ counts }) => counts.corrections === 3);
    await other.close();
  });

  it('works where the browser keeps nothing, and says so', async () => {
    const { page: other } = await newPage(context.browser, { width: 1440, height: 900 });
    await other.evaluateOnNewDocument(() => {
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    await openApp(other, context.site.address, '#/tajikistan-2013/graph?sel=KGZ');
    await rename(other, ' X');
    const state = await waitForState(other, 'the notice', ({ notices }) => notices.some((each) => each.includes('cannot be kept')));
    assert.ok(state.counts.corrections >= 1);
    await other.close();
  });

  it('complains of nothing', () => assert.deepEqual(complaints({ seen, address: context.site.address }), []));
});
