// The document tree: what the canvas shows, as elements that assistive technology, Tab and the browser's find reach.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { rename } from './correcting.mjs';
import { openPanel, openTree, waitForPanel, waitForTree } from './document.mjs';
import {
  clickNode, complaints, inEveryBrowser, newPage, openApp, serveSite, stateOf, waitFor, waitForState, waitUntilStill,
} from './driver.mjs';

const announced = (page) => page.evaluate(() => document.querySelector('#document [aria-live]').textContent);

/** Acts on what has this role and name, as assistive technology would. */
async function press(page, role, name) {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, { visible: false });
  await found.evaluate((each) => each.click());
  await found.dispose();
}

/** The rows of the table whose caption holds these words, each by its columns' headers. */
async function readTable(page, words) {
  for (const table of await page.$$('::-p-aria([role="table"])')) {
    const { caption, rows } = await table.evaluate((each) => {
      const cells = (line, roles) => [...line.querySelectorAll(roles)].map((cell) => cell.textContent);
      const headers = cells(each, '[role="columnheader"]');
      const lines = [...each.querySelectorAll('[role="row"]')].slice(1);
      return {
        caption: each.caption.textContent,
        rows: lines.map((line) => Object.fromEntries(
          cells(line, '[role="rowheader"], [role="cell"]').map((text, i) => [headers[i], text]))),
      };
    });
    if (caption.includes(words)) return rows;
  }
  return assert.fail(`no table says ${words}`);
}

inEveryBrowser({ describe, before, after }, 'document', (name, context) => {
  it('says with whom Tajikistan has most relations, what aid was requested for FY2014, and what is behind a relation', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser);
    await openTree(page, site.address);
    await openPanel(page);

    const actors = await readTable(page, 'actors with relations');
    const [first] = actors.filter(({ Actor }) => Actor !== 'Tajikistan')
      .sort((a, b) => Number(b['With Tajikistan']) - Number(a['With Tajikistan']));
    assert.deepEqual([first.Actor, first['With Tajikistan']], ['United States', '75']);

    const aid = await readTable(page, 'amounts of aid');
    const requested = aid.filter(({ Status, Period }) => Status === 'Requested' && Period === 'FY2014');
    assert.ok(requested.some(({ Amount }) => Amount === '$36.4 million'), JSON.stringify(requested));

    const [relation] = await readTable(page, 'in the order of the text');
    await press(page, 'button', `Select sentence ${relation.Sentence}`);
    const state = await waitForState(page, 'the sentence', ({ sentence }) => sentence !== '');
    const said = await waitFor('the sentence in words', () => announced(page), (text) => text.includes(`Sentence ${relation.Sentence}: `));
    assert.ok(said.toLowerCase().includes(relation.What.toLowerCase()), `${relation.What}: ${said}`);
    assert.equal(state.selection, state.sentence);
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
  });

  it('follows the canvas', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openTree(page, site.address);
    await clickNode(page, 'UZB');
    await waitFor('the selection in words', () => announced(page), (text) => text.startsWith('Selected: Uzbekistan.'));
    const row = () => page.evaluate(() => document.querySelector('#document table.entities tr[aria-current]')?.dataset.row);
    await waitFor('the marked row', row, (item) => item === 'UZB');

    await page.evaluate(() => window.attache.go('#/tajikistan-2013/aid?theme=aid&q=gas'));
    const shown = () => page.evaluate(() => ({
      pressed: [...document.querySelectorAll('#document [aria-pressed="true"]')].map((each) => each.textContent),
      checked: [...document.querySelectorAll('#document input:checked')].map((each) => each.parentElement.textContent),
      query: document.getElementById('document-find').value,
    }));
    const { pressed, checked } = await waitFor('view, filter and words', shown, ({ query }) => query === 'gas');
    assert.ok(pressed.includes('Aid'), pressed.join());
    assert.equal(checked.length, 1);
    assert.match(checked[0], /^Aid/);
    await page.close();
  });

  it('acts on the canvas: view, filter, words, undo and selection', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openTree(page, site.address);
    await press(page, 'button', 'Matrix');
    await waitForState(page, 'the matrix', ({ view }) => view === 'matrix');
    await page.evaluate(() => [...document.querySelectorAll('#document .boxes input')]
      .find((box) => box.parentElement.textContent.startsWith('Energy')).click());
    const { counts } = await waitForState(page, 'the filter', ({ filter }) => filter.themes.join() === 'energy');
    await waitForTree(page);
    const relations = () => page.evaluate(() => document.querySelectorAll('#document table.relations tbody tr').length);
    await waitFor('fewer rows', relations, (rows) => rows === counts.shown);
    await press(page, 'button', 'Back');
    await waitForState(page, 'no filter', ({ filter }) => filter.themes.length === 0);

    await openPanel(page);
    await page.focus('#document-find');
    await page.keyboard.type('gas');
    await waitForState(page, 'the words', ({ query }) => query === 'gas');
    await page.keyboard.press('Enter');
    await waitForState(page, 'a place', ({ sentence }) => sentence !== '');

    await page.evaluate(() => document.querySelector('#document table.entities button[data-item="RUS"]').click());
    await waitForState(page, 'Russia', ({ selection }) => selection === 'RUS');
    await page.close();
  });

  it('is reached by Tab from the top and left by Escape', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openTree(page, site.address);
    const focused = () => page.evaluate(() => document.activeElement.textContent.trim().slice(0, 40) || document.activeElement.id);
    await page.evaluate(() => document.querySelector('#skip-links a').focus());
    assert.equal(await focused(), 'Read as a document');
    assert.ok(await page.evaluate(() => document.activeElement.getBoundingClientRect().width > 100), 'it is seen');
    await page.keyboard.press('Enter');
    await waitForPanel(page, true);
    await waitFor('the title with the keyboard', () => page.evaluate(() => document.activeElement.id), (id) => id === 'document-title');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Close');
    await page.keyboard.press('Escape');
    await waitForPanel(page, false);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'canvas');

    // Whoever comes to one of its controls sees it.
    await page.keyboard.press('Tab');
    await waitForPanel(page, true);
    await page.close();
  });

  it('opens by its fragment and its keys, and the place stays', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openTree(page, site.address, '#document');
    await waitForPanel(page, true);
    await page.keyboard.press('Escape');
    await waitForPanel(page, false);
    await page.evaluate(() => window.attache.go('#/tajikistan-2013/aid?sel=UZB'));
    await waitUntilStill(page);
    await page.evaluate(() => { location.hash = '#document'; });
    await waitForPanel(page, true);
    const state = await stateOf(page);
    assert.deepEqual([state.view, state.selection, state.notices.length], ['aid', 'UZB', 0]);
    assert.match(await page.evaluate(() => location.hash), /aid\?sel=UZB/);
    await page.keyboard.press('Escape');
    await page.keyboard.down('Control');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Enter');
    await waitForPanel(page, true);
    await page.keyboard.up('Shift');
    await page.keyboard.up('Control');
    await page.keyboard.press('Escape');
    await waitForPanel(page, false);
    await page.keyboard.press('Escape'); // a shortcut without Ctrl and Shift, which are no longer held
    await waitForState(page, 'no selection', ({ selection }) => selection === '');
    await page.close();
  });

  it('lets the browser find the words of the report', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openTree(page, site.address);
    await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true })));
    const found = await page.evaluate(() => {
      const sentence = [...document.querySelectorAll('#document .sentence')][83];
      const hidden = sentence.getAttribute('hidden');
      sentence.dispatchEvent(new Event('beforematch', { bubbles: true }));
      return { hidden, item: sentence.dataset.item };
    });
    assert.equal(found.hidden, 'until-found');
    await waitForPanel(page, true);
    await waitForState(page, 'the sentence that was found', ({ sentence }) => sentence === found.item);
    const seen = await page.evaluate(() => {
      const { top, bottom } = document.querySelector('#document .sentence[aria-current]').getBoundingClientRect();
      return { hidden: document.querySelectorAll('#document [hidden="until-found"]').length, top, bottom, height: innerHeight };
    });
    assert.equal(seen.hidden, 0);
    assert.ok(seen.top >= 0 && seen.bottom <= seen.height, JSON.stringify(seen));
    await page.close();
  });

  it('holds a part of a long report, and the part around what is selected', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openTree(page, site.address);
    const text = Array.from({ length: 4000 }, (_, i) => `In ${1900 + (i % 100)} Russia gave Tajikistan ${i + 2} million dollars in aid.`).join('\n\n');
    await page.evaluate((each) => window.attache.open('long.txt', each), text);
    await waitForState(page, 'the long report', ({ report, opening }) => report !== 'tajikistan-2013' && opening === '');
    const sentences = () => page.evaluate(() => [...document.querySelectorAll('#document .sentence button')].map((each) => Number(each.textContent)));
    await waitFor('its note', () => page.evaluate(() => document.querySelector('#document .text .note')?.textContent ?? ''), (note) => /of 4000/.test(note));
    await waitForTree(page);
    const beginning = await sentences();
    assert.deepEqual([beginning[0], beginning.length], [1, 301]);
    await page.evaluate(() => window.attache.go(`${window.attache.state().route.split('?')[0]}?q=3001%20million`));
    await waitForState(page, 'the words', ({ counts }) => counts.hits > 0);
    const clickNext = () => page.evaluate(() => {
      const next = document.querySelector('#document [aria-label="Next place"]');
      next.click();
      return !next.disabled;
    });
    await waitFor('a place to go to', clickNext, Boolean);
    await waitFor('the part around it', sentences, (all) => all.includes(3000) && !all.includes(1));
    await page.close();
  });

  it('holds the whole text when the report changes again while its text is laid out', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openTree(page, site.address);
    const sentences = () => page.evaluate(() => document.querySelectorAll('#document .sentence').length);
    await page.evaluate(() => {
      const text = document.querySelector('#document .text');
      const observer = new MutationObserver(() => {
        const count = text.querySelectorAll('.sentence').length;
        if (count === 0 || count >= 2500) return;
        observer.disconnect();
        window.seenAt = count;
        document.querySelector('#document .boxes label:not([hidden]) input').click();
      });
      observer.observe(text, { childList: true });
    });
    const long = Array.from({ length: 2500 }, (_, i) => `In ${1900 + (i % 100)} Russia gave Tajikistan ${i + 2} million dollars in aid.`).join('\n\n');
    await page.evaluate((text) => window.attache.open('long.txt', text), long);
    await waitFor('a part of the text', () => page.evaluate('window.seenAt'), Boolean);
    await waitForTree(page);
    assert.equal(await sentences(), 2500);
    await page.close();
  });

  it('goes on after an error, and tries again with the next change', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser);
    await openTree(page, site.address);
    const rows = () => page.evaluate(() => document.querySelectorAll('#document table.relations tbody tr').length);
    const all = await rows();
    const choose = () => page.evaluate(() => document.querySelector('#document .boxes label:not([hidden]) input').click());
    await page.evaluate(() => {
      const { parse } = JSON;
      JSON.parse = (text) => {
        if (!text.includes('"sentences":[{')) return parse(text);
        JSON.parse = parse;
        throw new SyntaxError('damaged');
      };
    });
    await choose();
    await waitFor('the warning', async () => seen.console.join(), (said) => said.includes('not renewed: damaged'));
    await waitForTree(page);
    assert.equal(await rows(), all);
    await page.evaluate(() => window.attache.go('#/tajikistan-2013/graph?theme=energy'));
    await waitFor('fewer rows', rows, (count) => count > 0 && count < all);
    await waitForTree(page);
    await page.close();
  });

  it('gives the keyboard back to what is made anew, but not when it went elsewhere', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openTree(page, site.address);
    await openPanel(page);
    const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.closest('[data-row]')?.dataset.row);
    const renew = (theme) => page.evaluate((each) => {
      document.querySelector('#document tr[data-row="UZB"] button').focus({ preventScroll: true });
      window.attache.go(`#/tajikistan-2013/graph?theme=${each}`);
    }, theme);
    const revision = () => page.evaluate(() => document.getElementById('document').dataset.revision);
    const renewed = async (last) => {
      await waitFor('another tree', revision, (now) => now !== last);
      await waitForTree(page);
    };
    let last = await revision();
    await renew('energy');
    await renewed(last);
    assert.equal(await focused(), 'UZB');

    last = await revision();
    await page.evaluate(() => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        document.getElementById('document-find').focus();
      });
      observer.observe(document.querySelector('#document .tables'), { childList: true });
    });
    await renew('security');
    await renewed(last);
    assert.equal(await focused(), 'document-find');
    await page.close();
  });

  it('names what can be chosen as corrections do, and keeps no years that were not taken', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser, { width: 1440, height: 900 });
    await openTree(page, site.address, '#/tajikistan-2013/graph?sel=UZB');
    await rename(page, ' X');
    const labels = () => page.evaluate(() => [...document.querySelectorAll('#document .boxes label')].map((each) => each.textContent));
    await waitFor('the new name', labels, (all) => all.some((each) => each.startsWith('Uzbekistan X')));

    const years = (values) => page.evaluate((given) => {
      const fields = [...document.querySelectorAll('#document .years input')];
      given.forEach((value, i) => {
        if (value === null) return;
        fields[i].focus();
        fields[i].value = value;
        fields[i].dispatchEvent(new Event('change'));
      });
      return fields.map((field) => field.value);
    }, values);
    const whole = await years([]);
    assert.match(whole.join(), /^\d{4},\d{4}$/);
    assert.deepEqual(await years(['1800', null]), whole);
    assert.deepEqual(await years([null, '']), whole);
    assert.deepEqual(await years(['2010', null]), ['2010', whole[1]]);
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });

  for (const [file, says] of [['document/tree.js', 'its script'], ['document/document.css', 'its style']]) {
    it(`says what to do when ${says} does not come`, async () => {
      const site = await serveSite();
      let failing = true;
      site.answers.set(file, (request, response) => {
        if (!failing) return false;
        response.writeHead(503).end();
        return true;
      });
      const { page } = await newPage(context.browser);
      await openApp(page, site.address);
      await page.evaluate(() => document.querySelector('#skip-links a').click());
      await waitForState(page, 'the notice', ({ notices }) => notices.some((each) => /document could not be loaded.*Try again/.test(each)));
      assert.equal(await page.evaluate(() => document.getElementById('document').classList.contains('open')), false);
      failing = false;
      if (says === 'its style') {
        await openPanel(page);
        assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById('document')).position), 'fixed');
      }
      await page.close();
      await site.close();
    });
  }

  it('is made in many pieces', { skip: name !== 'chromium' && 'looked at in one browser' }, async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await page.evaluateOnNewDocument(() => {
      const idle = window.requestIdleCallback.bind(window);
      window.requestIdleCallback = (call, options) => idle((deadline) => {
        call(deadline);
        window.pieces = (window.pieces ?? 0) + 1;
      }, options);
    });
    await openTree(page, site.address);
    const pieces = await page.evaluate(() => window.pieces);
    assert.ok(pieces > 5, `${pieces} pieces`);
    await page.close();
  });
});
