// What may go wrong while the page runs (docs/faults.md): nothing of the reader's work is lost, and the message says what
// to do. The faults are real ones: storage that is full or forbidden, a clipboard without permission, a file that changes.

import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { rename } from './correcting.mjs';
import { noteDownloads } from './downloads.mjs';
import {
  BROWSERS, clickControl, complaints, inEveryBrowser, launchBrowser, newPage, openApp, pressWithCtrl, serveSite, stateOf, waitFor,
  waitForApp, waitForState, waitUntilStill,
} from './driver.mjs';

const TEXT = 'Uzbekistan cut off gas supplies to Tajikistan in 2010.\n\nRussia pledged $5 million to Tajikistan.\n';
const ACTOR = '#/tajikistan-2013/graph?sel=KGZ';

const notice = (page, pattern) => waitForState(page, `the notice ${pattern}`, ({ notices }) => notices.some((each) => pattern.test(each)));
const titled = (page, title) => waitForState(page, `the report ${title}`, (state) => state.title === title);
const keptCorrections = (page) => page.evaluate(() => Object.entries(localStorage)
  .filter(([key]) => key.includes('corrections-')).map(([, text]) => text).join(''));

/** Stores characters until there is room for no further one. */
const fillStorage = (page) => page.evaluate(() => {
  let filled = '';
  for (let size = 4 * 1024 * 1024; size > 0;) {
    try {
      localStorage.setItem('filling', filled + 'x'.repeat(size));
      filled += 'x'.repeat(size);
    } catch {
      size = Math.floor(size / 2);
    }
  }
});

/** A browser in which pages may store nothing, as its settings have it. */
async function launchWithoutStorage(name) {
  if (name === 'firefox') return { browser: await launchBrowser(name, { prefs: { 'network.cookie.cookieBehavior': 2 } }), folder: null };
  const folder = await mkdtemp(path.join(tmpdir(), 'attache-profile-'));
  await mkdir(path.join(folder, 'Default'));
  await writeFile(path.join(folder, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  return { browser: await launchBrowser(name, { args: [`--user-data-dir=${folder}`] }), folder };
}

inEveryBrowser({ describe, before, after }, 'faults', (name, context) => {
  let folder;
  before(async () => { folder = await mkdtemp(path.join(tmpdir(), 'attache-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  const open = async (fragment = '', prepare = async () => {}) => {
    const watched = await newPage(context.browser, { width: 1440, height: 900 });
    await watched.page.evaluateOnNewDocument(noteDownloads);
    await prepare(watched.page);
    await openApp(watched.page, context.site.address, fragment);
    return watched.page;
  };

  it('says that corrections find no room, lets them be saved, and keeps all once there is room', async () => {
    const page = await open(ACTOR);
    await fillStorage(page);
    await rename(page, ' X');
    const state = await notice(page, /cannot be kept.*Save them as a file/);
    assert.equal(state.counts.corrections, 1);
    assert.equal(await keptCorrections(page), '');

    await clickControl(page, 'menu:take-away');
    await clickControl(page, 'take:save-corrections');
    const [saved] = await waitFor('the file', () => page.evaluate('window.saved'), (all) => all.length > 0);
    assert.match(saved.text, /Kyrgyzstan X/);

    await page.evaluate(() => localStorage.removeItem('filling'));
    await rename(page, ' Y');
    await waitFor('the kept corrections', () => keptCorrections(page), (text) => text.includes('Kyrgyzstan X Y'));
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });

  it('says that colours and text size find no room, and changes them all the same', async () => {
    const page = await open();
    await fillStorage(page);
    const { preferences } = await stateOf(page);
    await page.keyboard.press(']');
    await waitForState(page, 'larger text', (state) => state.preferences !== preferences);
    await notice(page, /not kept for the next visit.*free some room/);
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });

  it('works where the browser forbids to store anything, and says so once something is to be kept', async () => {
    const { browser, folder: profile } = await launchWithoutStorage(name);
    try {
      const { page, seen } = await newPage(browser, { width: 1440, height: 900 });
      await openApp(page, context.site.address, ACTOR);
      assert.equal(await page.evaluate(() => {
        try {
          return typeof localStorage.length;
        } catch (error) {
          return error.name;
        }
      }), 'SecurityError');
      assert.deepEqual((await stateOf(page)).notices, []);
      await rename(page, ' X');
      assert.equal((await notice(page, /cannot be kept.*Save them as a file/)).counts.corrections, 1);
      await page.evaluate((text) => window.attache.open('Gas notes.txt', text), TEXT);
      await titled(page, 'Gas notes');
      // Firefox itself says that there is no service worker then.
      assert.deepEqual(complaints({ seen, address: context.site.address }).filter((each) => !each.includes('ServiceWorker')), []);
    } finally {
      await browser.close();
      if (profile) await rm(profile, { recursive: true, force: true });
    }
  });

  for (const where of ['in the explorer', 'outside']) {
    it(`copies with Ctrl+C what the browser did not let it copy by itself, pressed ${where}`, async () => {
      if (name === 'chromium') await context.browser.defaultBrowserContext().overridePermissions(new URL(context.site.address).origin, []);
      const { page, seen } = await newPage(context.browser, { width: 1440, height: 900 });
      // A key that no person has pressed gives no right to copy; what the driver evaluates would give it.
      await page.evaluateOnNewDocument(() => {
        const press = (type) => document.getElementById('canvas')
          .dispatchEvent(new KeyboardEvent(type, { key: 'l', code: 'KeyL', keyCode: 76, bubbles: true, cancelable: true }));
        const look = () => {
          const { notices } = window.attache.state();
          if (notices.length > 0) console.log(notices.join(' '));
          else setTimeout(look, 50);
        };
        const begin = async () => {
          if (!window.attache) return setTimeout(begin, 50);
          await window.attache.ready;
          ['keydown', 'keyup'].forEach(press);
          return look();
        };
        begin();
      });
      await page.goto(`${context.site.address}#/tajikistan-2013/graph?sel=UZB`);
      await page.bringToFront();
      await waitFor('the notice', async () => seen.console.join(), (said) => /did not let this be copied.*Press Ctrl\+C here/.test(said));
      if (where !== 'in the explorer') await page.focus('#skip-links a:last-child');
      await pressWithCtrl(page, name, 'c', 'Copy');
      const keyboardIsIn = (id) => waitFor(id, () => page.evaluate(() => document.activeElement.id), (each) => each === id);
      if (where !== 'in the explorer') {
        await page.keyboard.press('Enter');
        await keyboardIsIn('canvas');
      }
      await page.keyboard.press('t');
      await keyboardIsIn('typed');
      await pressWithCtrl(page, name, 'v', 'Paste');
      await waitForState(page, 'the pasted link', ({ query }) => query.includes('#/tajikistan-2013/graph?sel=UZB'));
      await page.close();
    });
  }

  // Firefox asks the person, with a button of its own that its driver cannot press.
  it('says what to do when the clipboard may not be read', { skip: name === 'firefox' }, async () => {
    await context.browser.defaultBrowserContext().overridePermissions(new URL(context.site.address).origin, []);
    const page = await open();
    await page.keyboard.press('p');
    const state = await notice(page, /keeps it to itself.*press Ctrl\+V here/);
    assert.equal(state.reports.length, 1);
    await page.close();
  });

  it('says so when a file changes while it is read, and opens the next one', async () => {
    const page = await open('', (each) => each.evaluateOnNewDocument(() => {
      // Only the moment is chosen here; what the browser then finds is what stands on the disk.
      window.mayRead = new Promise((resolve) => { window.letRead = resolve; });
      const read = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = async function arrayBuffer() {
        await window.mayRead;
        return read.call(this);
      };
    }));
    const changing = path.join(folder, 'changing.txt');
    const sound = path.join(folder, 'Gas notes.txt');
    await writeFile(changing, TEXT.repeat(100));
    await writeFile(sound, TEXT);
    await (await page.$('#files')).uploadFile(changing, sound);
    await truncate(changing, TEXT.length);
    await page.evaluate(() => window.letRead());
    const state = await titled(page, 'Gas notes');
    assert.ok(state.notices.some((each) => /“changing\.txt” was not opened.*hoose it again/.test(each)), state.notices.join('|'));
    assert.equal(state.reports.length, 2);
    await page.close();
  });

  it('follows a link of a newer version as far as it is known, and says how to get that version', async () => {
    const page = await open('#/tajikistan-2013/aid?sel=UZB&lens=3&v=2');
    const state = await stateOf(page);
    assert.match(state.notices[0], /newer version.*Load the page anew/);
    assert.deepEqual([state.view, state.selection], ['aid', 'UZB']);
    await page.close();
  });

  it('leaves corrections of a newer version as they are, and says what to do with its own', async () => {
    const page = await open(ACTOR);
    await rename(page, ' X');
    const findKey = () => page.evaluate(() => Object.keys(localStorage).find((each) => each.includes('corrections-')));
    const key = await waitFor('the key', findKey, Boolean);
    const newer = '{"schema":"attache-corrections/2","all":[]}';
    await page.evaluate((each, text) => { localStorage[each] = text; }, key, newer);
    await page.reload();
    await waitForApp(page);
    await notice(page, /cannot be read/);
    await rename(page, ' Y');
    await notice(page, /left as it is.*save them as a file/);
    assert.equal(await page.evaluate((each) => localStorage[each], key), newer);
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });

  it('has the reader’s own reports and corrections again after the page is loaded anew', async () => {
    const page = await open();
    for (const [title, text] of [['Gas notes', TEXT], ['Loans', 'China lent $7 million to Tajikistan in 2011.\n']]) {
      await page.evaluate((fileName, content) => window.attache.open(fileName, content), `${title}.txt`, text);
      await titled(page, title);
    }
    await page.evaluate((id) => window.attache.go(`#/${id}/graph?sel=TJK`), (await stateOf(page)).reports[1].id);
    await titled(page, 'Gas notes');
    await waitUntilStill(page);
    await rename(page, ' X');
    const before_loading = await waitForState(page, 'the correction', ({ counts }) => counts.corrections === 1);
    const places = await page.evaluate('history.length');

    await page.reload();
    await waitForApp(page);
    const state = await stateOf(page);
    assert.deepEqual(state.reports, before_loading.reports);
    assert.deepEqual([state.title, state.selection, state.counts.corrections, state.notices], ['Gas notes', 'TJK', 1, []]);
    assert.equal(await page.evaluate('history.length'), places);

    await clickControl(page, 'report-title');
    await clickControl(page, 'close:2');
    await waitForState(page, 'two reports', ({ reports }) => reports.length === 2);
    await page.reload();
    await waitForApp(page);
    assert.deepEqual((await stateOf(page)).reports, before_loading.reports.slice(0, 2));

    const { page: other } = await newPage(context.browser);
    await openApp(other, context.site.address);
    assert.equal((await stateOf(other)).reports.length, 1, 'they are kept in their own tab');
    await other.evaluate(() => localStorage.clear());
    await other.close();
    await page.close();
  });

  const keptKeys = (page) => page.evaluate(() => Object.keys(sessionStorage).filter((key) => /^attache-report-(?!order)/.test(key)));

  it('keeps nothing of a report that finds no place among the kept ones', async () => {
    const page = await open();
    await page.evaluate(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function refused(key, value) {
        if (key.endsWith('-order')) throw new DOMException('full', 'QuotaExceededError');
        setItem.call(this, key, value);
      };
    });
    await page.evaluate((text) => window.attache.open('Gas notes.txt', text), TEXT);
    await titled(page, 'Gas notes');
    assert.deepEqual(await keptKeys(page), []);
    await page.close();
  });

  it('forgets a kept report that the program knows by another name or cannot open', async () => {
    const page = await open();
    await page.evaluate((text) => {
      const keep = (id, report) => sessionStorage.setItem(`attache-report-${id}`, JSON.stringify(report));
      keep('renamed', { name: 'Gas notes.txt', title: '', text });
      keep('empty', { name: 'empty.txt', title: '', text: '' });
      sessionStorage.setItem('attache-report-order', '["renamed","empty"]');
    }, TEXT);
    await page.reload();
    await waitForApp(page);
    const { reports } = await waitForState(page, 'its report', (state) => state.reports.length === 2);
    await waitFor('the other to go', () => keptKeys(page), (keys) => keys.join() === `attache-report-${reports[1].id}`);

    await clickControl(page, 'report-title');
    await clickControl(page, 'close:1');
    await waitForState(page, 'one report', (state) => state.reports.length === 1);
    await page.reload();
    await waitForApp(page);
    assert.equal((await stateOf(page)).reports.length, 1);
    await page.close();
  });
});

for (const name of BROWSERS.filter((each) => each === 'chromium')) {
  describe(`a tab put to sleep in ${name}`, () => {
    let site;
    let browser;
    before(async () => {
      site = await serveSite();
      browser = await launchBrowser(name);
    });
    after(async () => {
      await browser.close();
      await site.close();
    });
    const open = async (fragment) => {
      const { page, seen } = await newPage(browser, { width: 1440, height: 900 });
      await openApp(page, site.address, fragment);
      return { page, seen, session: await page.createCDPSession() };
    };

    it('is right after it was frozen, with what was corrected meanwhile in another tab', async () => {
      const { page, seen, session } = await open(ACTOR);
      await rename(page, ' X');
      await waitFor('the kept corrections', () => keptCorrections(page), (text) => text.includes('Kyrgyzstan X'));
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      const other = await open('#/tajikistan-2013/graph?sel=UZB');
      await other.page.bringToFront();
      await rename(other.page, ' Y');
      await waitFor('both kept', () => keptCorrections(other.page), (text) => text.includes('Uzbekistan Y'));
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await page.bringToFront();
      const state = await waitForState(page, 'both corrections', ({ counts }) => counts.corrections === 2);
      assert.equal(state.selection, 'KGZ');
      await page.keyboard.press('5');
      await waitForState(page, 'the aid', ({ view }) => view === 'aid');
      assert.deepEqual(complaints({ seen, address: site.address }), []);
      await other.page.close();
      await page.evaluate(() => localStorage.clear());
      await page.close();
    });

    it('has everything again after its process was ended', async () => {
      const { page, session } = await open(ACTOR);
      await page.evaluate((text) => window.attache.open('Gas notes.txt', text), TEXT);
      const { reports } = await titled(page, 'Gas notes');
      await waitUntilStill(page);
      session.send('Page.crash').catch(() => {});
      await waitFor('its end', () => Promise.race([
        page.evaluate('1').then(() => 'alive', () => 'ended'), new Promise((resolve) => { setTimeout(resolve, 500, 'ended'); }),
      ]), (state) => state === 'ended');
      await page.reload();
      await waitForApp(page);
      const state = await stateOf(page);
      assert.deepEqual([state.title, state.reports], ['Gas notes', reports]);
      await page.close();
    });
  });
}
