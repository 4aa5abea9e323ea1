// Without a network the page works from its second visit on, and a new version of it is offered, never forced.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import {
  clickControl, complaints, inEveryBrowser, newPage, openApp, serveSite, stateOf, waitFor, waitForApp, waitForState, waitUntilStill,
} from './driver.mjs';
import { pdfOf } from './pdf_file.mjs';

const PARTS_SCRIPT = fileURLToPath(new URL('../../tools/site/parts.py', import.meta.url));

/** The list of a site's parts. */
async function partsOf(folder) {
  const text = await readFile(path.join(folder, 'parts.js'), 'utf8');
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
}

/** Makes the site another version, whose page says so. */
async function renew(folder, mark) {
  const { later } = await partsOf(folder);
  await appendFile(path.join(folder, 'boot.js'), `\ndocument.documentElement.dataset.mark = '${mark}';\n`);
  await appendFile(path.join(folder, 'licences.txt'), mark);
  execFileSync(process.env.ATTACHE_PYTHON ?? 'python3', [PARTS_SCRIPT, folder, '--later', ...Object.keys(later)]);
}

/** Until the page's requests are answered by the worker that is kept. */
const waitUntilKept = (page) => waitFor('the worker', () => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
}), Boolean);

const versionsKept = (page) => page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1)));
const offerOn = (page) => page.evaluate(() => document.getElementById('renewal').textContent);
const markOf = (page) => page.evaluate(() => document.documentElement.dataset.mark ?? null);
const waitForOffer = (page) => waitFor('the offer', () => offerOn(page), (text) => text.includes('A new version is there'));

async function reload(page) {
  await page.reload();
  await waitForApp(page);
}

inEveryBrowser({ describe, before, after }, 'offline', (name, context) => {
  let folder;
  let site;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'attache-site-'));
    await cp(process.env.ATTACHE_SITE, folder, { recursive: true });
  });
  after(() => rm(folder, { recursive: true }));

  const visit = async () => {
    const watched = await newPage(context.browser);
    await openApp(watched.page, site.address);
    await waitUntilKept(watched.page);
    return watched;
  };

  it('opens without the host on the second visit, with what was used: the map and the reader of PDF', async () => {
    site = await serveSite({ folder });
    const { page, seen } = await visit();
    const { version } = await partsOf(folder);
    assert.deepEqual(await versionsKept(page), [version]);
    await clickControl(page, 'tab:map');
    await waitForState(page, 'the map', ({ marks }) => marks.some((each) => each.name === 'UZB'));
    const file = path.join(folder, '..', `${path.basename(folder)}.pdf`);
    await writeFile(file, pdfOf([[[72, 700, 'Russia pledged $5 million to Tajikistan.']]]));
    const choose = async () => (await page.$('#files')).uploadFile(file);
    await choose();
    await waitForState(page, 'the PDF', ({ reports }) => reports.length === 2);
    assert.deepEqual(complaints({ seen, address: site.address }), []);

    await site.close();
    await page.goto('about:blank');
    await page.goto(`${site.address}#/tajikistan-2013/map`);
    await waitForApp(page);
    await waitForState(page, 'the map', ({ marks }) => marks.some((each) => each.name === 'UZB'));
    await choose();
    await waitForState(page, 'the PDF', ({ reports }) => reports.length === 2);
    assert.equal(await offerOn(page), '');
    await page.goto(`${site.address}tajikistan-2013.txt`);
    assert.match(await page.evaluate('document.body.textContent'), /tajikistan is a significant country/);
    await page.close();
    await rm(file);
  });

  it('says what is missing without the host when the map was never used', async () => {
    site = await serveSite({ folder });
    const { page } = await visit();
    await site.close();
    await reload(page);
    await clickControl(page, 'tab:map');
    await waitForState(page, 'the way to ask again', ({ controls }) => controls.some((each) => each.name === 'map:retry'));
    assert.equal((await stateOf(page)).report, 'tajikistan-2013');
    await page.close();
  });

  it('offers a new version, keeps the old one until it is asked for, and then removes it', async () => {
    site = await serveSite({ folder });
    const { page } = await visit();
    const old = await partsOf(folder);
    await renew(folder, 'second');
    const { version } = await partsOf(folder);
    assert.notEqual(version, old.version);

    await reload(page);
    await waitForOffer(page);
    assert.equal(await markOf(page), null);
    await reload(page);
    await waitForOffer(page);
    assert.equal(await markOf(page), null, 'a reload does not force it');
    assert.deepEqual((await versionsKept(page)).sort(), [version, old.version].sort());

    // What the old version never used comes from the host as it is now, and is not taken for a part of the old one.
    const licences = await page.evaluate(() => fetch('licences.txt').then((answer) => answer.text()));
    assert.ok(licences.endsWith('second'));
    assert.equal(await page.evaluate(async (kept) => {
      const cacheName = (await caches.keys()).find((each) => each.endsWith(kept));
      return (await caches.open(cacheName)).match('licences.txt').then(Boolean);
    }, old.version), false);

    // Another window stays as it is and is offered the same.
    const other = await newPage(context.browser);
    await openApp(other.page, site.address);
    await waitForOffer(other.page);
    await other.page.evaluate(() => [...document.querySelectorAll('#renewal button')].find((each) => each.textContent === 'Later').click());
    assert.equal(await offerOn(other.page), '');

    await page.bringToFront();
    const box = await page.$('#renewal');
    assert.equal(await box.evaluate((element) => element.getAttribute('role')), 'status');
    await page.focus('#renewal button');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await waitForApp(page);
    assert.equal(await markOf(page), 'second');
    assert.equal(await offerOn(page), '');
    await waitFor('the old version to go', () => versionsKept(page), (all) => all.join() === version);

    await waitForOffer(other.page);
    assert.equal(await markOf(other.page), null, 'the other window is not forced');
    assert.equal((await stateOf(other.page)).report, 'tajikistan-2013');
    await clickControl(other.page, 'tab:map');
    await waitForState(other.page, 'the map', ({ marks }) => marks.some((each) => each.name === 'UZB'));
    await other.page.close();
    await page.close();
    await site.close();
  });

  it('a new page works under an old worker', async () => {
    site = await serveSite({ folder });
    const { page, seen } = await visit();
    await renew(folder, 'newer');
    // A reload with Shift held shows the new page, and the worker is still the old one.
    if (name === 'chromium') {
      const session = await page.createCDPSession();
      await session.send('Page.reload', { ignoreCache: true });
    } else {
      await page.evaluate(() => { location.reload(true); }); // as Firefox alone has it
    }
    const isNewer = () => page.evaluate(() => document.documentElement?.dataset.mark === 'newer').catch(() => false);
    await waitFor('the new page', isNewer, Boolean);
    await waitForApp(page);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
    await clickControl(page, 'tab:map');
    await waitForState(page, 'the map', ({ marks }) => marks.some((each) => each.name === 'UZB'));
    await waitForOffer(page);
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
    await site.close();
  });

  it('brings a report of the reader’s own into the new version', async () => {
    site = await serveSite({ folder });
    const { page } = await visit();
    await page.evaluate(() => window.attache.open('Gas notes.txt', 'Uzbekistan cut off gas supplies to Tajikistan in 2010.\n'));
    const { reports } = await waitForState(page, 'the report', ({ title }) => title === 'Gas notes');
    await renew(folder, 'newest');
    await reload(page);
    await waitForOffer(page);
    assert.match(await offerOn(page), /comes up with what is open here/);
    // It says what is true now.
    await page.evaluate(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
      window.attache.open('Loans.txt', 'China lent $7 million to Tajikistan in 2011.\n');
      Storage.prototype.setItem = setItem;
    });
    await waitFor('the warning', () => offerOn(page), (text) => text.includes('must be opened again'));
    await clickControl(page, 'report-title');
    await clickControl(page, 'close:2');
    await waitFor('the promise', () => offerOn(page), (text) => text.includes('comes up with what is open here'));
    await waitUntilStill(page); // the address bar follows
    await Promise.all([page.waitForNavigation(), page.click('#renewal button')]);
    await waitForApp(page);
    assert.equal(await markOf(page), 'newest');
    assert.deepEqual((await stateOf(page)).reports, reports);
    await page.close();
    await site.close();
  });

  it('keeps no version that is half another one', async () => {
    site = await serveSite({ folder });
    const { page } = await visit();
    const { version } = await partsOf(folder);
    const mark = await markOf(page);
    await renew(folder, 'third');
    await appendFile(path.join(folder, 'page.css'), '\n/* a file that comes later */\n');
    await reload(page);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => {});
      const { installing } = registration;
      if (installing) await new Promise((resolve) => { installing.addEventListener('statechange', resolve); });
    });
    await reload(page);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting)), null);
    assert.equal(await markOf(page), mark);
    assert.equal(await page.evaluate(async (kept) => {
      const names = await caches.keys();
      return (await (await caches.open(names.find((each) => each.endsWith(kept)))).keys()).length > 10;
    }, version), true);
    await page.close();
    await site.close();
  });

  it('leaves other folders of the host and their caches alone', async () => {
    site = await serveSite({ folder: process.env.ATTACHE_SITE });
    const { page } = await newPage(context.browser);
    await page.goto(`${site.address}licences.txt`);
    await page.evaluate((scope) => Promise.all([caches.open('something else'), caches.open(`attache ${scope}inner/ 0123`)]), site.address);
    await openApp(page, site.address);
    await waitUntilKept(page);
    assert.equal((await page.evaluate(() => caches.keys())).length, 3);
    assert.equal(await page.evaluate(() => fetch('../elsewhere').then(({ status }) => status)), 404);
    assert.equal(await page.evaluate(() => fetch('nothing.txt').then(({ status }) => status)), 404);
    await page.close();
    await site.close();
  });

  it('works where there are no service workers, without a word', async () => {
    site = await serveSite({ folder: process.env.ATTACHE_SITE });
    const { page, seen } = await newPage(context.browser);
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError'); } });
    });
    await openApp(page, site.address);
    await waitUntilStill(page);
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
    await site.close();
  });
});
