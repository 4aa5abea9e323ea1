// The whole view is in the address: links, Back and Forward, and what is made of broken links.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  clickNode, complaints, fragmentOf, inEveryBrowser, newPage, openApp, stateOf, waitFor, waitForState, waitUntilStill,
} from './driver.mjs';

const go = (page, fragment) => page.evaluate((each) => window.attache.go(each), fragment);

const waitForFragment = (page, what, holds) => waitFor(what, () => fragmentOf(page), holds);

/** The browser's own buttons; puppeteer's wait for a load that does not come here. */
const back = (page) => page.evaluate(() => { setTimeout(() => history.back()); });
const forward = (page) => page.evaluate(() => { setTimeout(() => history.forward()); });

/** What a link has to bring to another person. */
const viewOf = ({ report, view, selection, filter, query, sentence, counts }) =>
  ({ report, view, selection, filter, query, sentence, counts });

inEveryBrowser({ describe, before, after }, 'link', (name, context) => {
  it('selects a node that is clicked, in the address too, and takes a colleague to the same view', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser);
    await openApp(page, site.address);
    const { nodes } = await waitForState(page, 'nodes', (state) => state.nodes.length > 3);
    const { code } = nodes.find((node) => node.code === 'UZB') ?? nodes[1];
    await clickNode(page, code);
    await waitForState(page, `the selection ${code}`, ({ selection }) => selection === code);
    const fragment = await waitForFragment(page, 'the selection in the address', (each) => each.includes(`sel=${code}`));
    assert.match(await page.title(), / · /);

    const elsewhere = await newPage(browser);
    await openApp(elsewhere.page, site.address, fragment);
    assert.deepEqual(viewOf(await stateOf(elsewhere.page)), viewOf(await stateOf(page)));
    assert.equal(await fragmentOf(elsewhere.page), fragment);
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await elsewhere.page.close();
    await page.close();
  });

  it('carries view, filter, query and dates', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address, '#/tajikistan-2013/aid?theme=aid,energy&sign=-&from=2010-01-01&to=2013-09-18&q=gas%20%26%20oil');
    const state = await stateOf(page);
    assert.deepEqual(state.notices, []);
    assert.equal(state.view, 'aid');
    assert.deepEqual(state.filter.themes, ['aid', 'energy']);
    assert.deepEqual(state.filter.signs, ['-']);
    assert.equal(state.filter.from, '2010-01-01');
    assert.equal(state.filter.to, '2013-09-18');
    assert.equal(state.query, 'gas & oil');
    assert.equal(state.counts.shown + state.counts.hidden, state.counts.relations);
    await page.close();
  });

  it('goes back and forward through places, and leaves only where it was entered', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await page.goto(`${site.address}tajikistan-2013.txt`);
    await openApp(page, site.address);
    for (const selection of ['UZB', 'RUS', 'TJK~UZB']) {
      await go(page, `#/tajikistan-2013/graph?sel=${selection}`);
      await waitForFragment(page, selection, (each) => each.endsWith(`sel=${selection}`));
    }
    const selected = (selection) => waitForState(page, `the selection ${selection}`, (state) => state.selection === selection);

    await back(page);
    await selected('RUS');
    await back(page);
    await selected('UZB');
    await forward(page);
    await selected('RUS');
    await back(page);
    await selected('UZB');
    await back(page);
    const state = await selected('');
    assert.ok(!state.canUndo && state.canRedo);

    await back(page);
    await waitFor('the page before', () => page.url(), (url) => url.endsWith('.txt'));
    await page.close();
  });

  it('undoes with the keyboard what Back undoes', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    await go(page, '#/tajikistan-2013/graph?sel=UZB');
    await go(page, '#/tajikistan-2013/aid?sel=UZB');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await waitForState(page, 'the graph', (state) => state.view === 'graph' && state.selection === 'UZB');
    assert.match(await fragmentOf(page), /graph\?sel=UZB/);
    await back(page);
    await waitForState(page, 'no selection', (state) => state.selection === '');
    await forward(page);
    await waitForState(page, 'the selection', (state) => state.selection === 'UZB');
    await page.close();
  });

  it('follows a fragment that is typed into the address bar, and Back from it', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    await page.evaluate(() => { location.hash = '#/tajikistan-2013/aid'; });
    await waitForState(page, 'the aid', (state) => state.view === 'aid');
    await back(page);
    await waitForState(page, 'the graph', (state) => state.view === 'graph');
    await page.close();
  });

  it('keeps the view and the way back when the page is loaded anew', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    await go(page, '#/tajikistan-2013/graph?sel=UZB');
    await go(page, '#/tajikistan-2013/aid?sel=RUS');
    await waitForFragment(page, 'the address', (each) => each.includes('RUS'));
    await page.reload();
    await page.evaluate('window.attache.ready');
    assert.equal((await stateOf(page)).selection, 'RUS');
    await back(page);
    await waitForState(page, 'the place before', (state) => state.selection === 'UZB' && state.view === 'graph');
    await back(page);
    await waitForState(page, 'the first place', (state) => state.selection === '');
    await page.close();
  });

  it('opens the report with a note where a link is broken', async () => {
    const { browser, site } = context;
    for (const [fragment, word] of [
      ['#/tajikistan-2013/graph?sel=NOWHERE', 'NOWHERE'],
      ['#/atlantis/graph', 'atlantis'],
      ['#/tajikistan-2013/hologram', 'hologram'],
      ['#/tajikistan-2013/graph?theme=weather', 'weather'],
      ['#/tajikistan-2013/graph?from=yesterday', 'yesterday'],
    ]) {
      const { page, seen } = await newPage(browser);
      await openApp(page, site.address, fragment);
      const state = await stateOf(page);
      assert.equal(state.report, 'tajikistan-2013', fragment);
      assert.ok(state.notices.some((notice) => notice.includes(word)), `${fragment}: ${state.notices}`);
      assert.deepEqual(complaints({ seen, address: site.address }), []);
      await page.close();
    }
  });

  it('survives any fragment', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser);
    await openApp(page, site.address, '#%%%/\u0000/?sel=%ff&q=%zz&&&=');
    assert.equal((await stateOf(page)).report, 'tajikistan-2013');
    await go(page, `#/tajikistan-2013/graph?q=${'x'.repeat(100_000)}`);
    await waitUntilStill(page);
    assert.equal((await stateOf(page)).report, 'tajikistan-2013');
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
  });

  it('makes one place of a query that is typed', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    await page.keyboard.type('t');
    await waitUntilStill(page);
    await page.keyboard.type('uzbek gas');
    await waitForState(page, 'the query', (state) => state.query === 'uzbek gas');
    await waitForFragment(page, 'the query in the address', (each) => /q=uzbek(%20|\+)gas/.test(each));
    await back(page);
    await waitForState(page, 'no query', (state) => state.query === '');
    await forward(page);
    await waitForState(page, 'the query', (state) => state.query === 'uzbek gas');
    await page.close();
  });
});
