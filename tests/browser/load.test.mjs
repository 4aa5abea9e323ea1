// The page loads, shows the report and then rests.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  complaints, framesOf, inEveryBrowser, measurePicture, newPage, openApp, pause, serveSite, stateOf, waitUntilStill,
} from './driver.mjs';

inEveryBrowser({ describe, before, after }, 'load', (name, context) => {
  it('draws the report without a complaint and without asking any other host', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser);
    await openApp(page, site.address);

    const state = await stateOf(page);
    assert.equal(state.report, 'tajikistan-2013');
    assert.equal(state.view, 'graph');
    assert.deepEqual(state.notices, []);
    assert.ok(state.counts.sentences > 250, `${state.counts.sentences} sentences`);
    assert.ok(state.counts.relations > 20, `${state.counts.relations} relations`);
    assert.ok(state.counts.actors > 5, `${state.counts.actors} actors`);
    assert.equal(state.counts.hidden, 0);
    assert.match(await page.title(), /Tajikistan.*Attaché/);

    const picture = await measurePicture(browser, page);
    assert.ok(picture.colours > 50, `${picture.colours} colours`);
    assert.ok(picture.commonest < 0.98, `one colour covers ${picture.commonest} of the picture`);
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
  });

  it('takes the loading picture away and leaves the canvas with the keyboard', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    const page_state = await page.evaluate(() => ({
      state: document.documentElement.dataset.state,
      skeleton: getComputedStyle(document.getElementById('skeleton')).display,
      failure: document.getElementById('failure').hidden,
      focused: document.activeElement.id,
    }));
    assert.deepEqual(page_state, { state: 'running', skeleton: 'none', failure: true, focused: 'canvas' });
    await page.close();
  });

  it('draws no frame while nothing happens, and some when something does', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    const before = await framesOf(page);
    await pause(3000);
    assert.equal(await framesOf(page), before);

    await page.mouse.move(300, 300);
    await page.mouse.move(310, 305);
    await waitUntilStill(page);
    const after_moving = await framesOf(page);
    assert.ok(after_moving > before);
    await pause(3000);
    assert.equal(await framesOf(page), after_moving);
    await page.close();
  });

  it('publishes the interface that is documented', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser);
    await openApp(page, site.address);
    const shape = await page.evaluate(() => ({
      version: window.attache.version,
      ready: window.attache.ready instanceof Promise,
      frozen: Object.isFrozen(window.attache),
      members: Object.keys(window.attache).sort(),
      state: Object.keys(window.attache.state()).sort(),
    }));
    assert.match(shape.version, /^\d+\.\d+\.\d+/);
    assert.ok(shape.ready && shape.frozen);
    assert.deepEqual(shape.members, ['frames', 'go', 'hurried', 'open', 'ready', 'state', 'version']);
    assert.deepEqual(shape.state, [
      'canRedo', 'canUndo', 'controls', 'counts', 'filter', 'frames', 'hovered', 'marks', 'nodes', 'notices',
      'offered', 'opening', 'panels', 'preferences', 'query', 'report', 'reports', 'route', 'selection', 'sentence',
      'title', 'version', 'view',
    ]);
    await page.close();
  });

  it('works on a host that does not know what WebAssembly is', async () => {
    const { browser } = context;
    const site = await serveSite({ types: { '.wasm': 'application/octet-stream' } });
    const { page, seen } = await newPage(browser);
    await openApp(page, site.address);
    assert.equal((await stateOf(page)).report, 'tajikistan-2013');
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
    await site.close();
  });
});
