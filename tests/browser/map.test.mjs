// The map: fetched when it is first shown, drawn, clicked; and what happens while its file is late or missing.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  clickControl, complaints, fragmentOf, inEveryBrowser, measurePicture, newPage, openApp, serveSite, stateOf, waitFor,
  waitForState, waitUntilStill,
} from './driver.mjs';

const requestsForMap = (seen) => seen.requests.filter((url) => url.endsWith('/world.map')).length;
const hasMark = (name) => ({ marks }) => marks.some((each) => each.name === name);

async function clickMark(page, name) {
  const { marks } = await waitForState(page, `the mark ${name}`, hasMark(name));
  const { x, y, width, height } = marks.find((each) => each.name === name);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.up();
}

inEveryBrowser({ describe, before, after }, 'map', (name, context) => {
  it('is fetched only when it is shown, once, from the page\'s own folder', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser);
    await openApp(page, site.address);
    assert.equal(requestsForMap(seen), 0);
    await clickControl(page, 'tab:map');
    await waitForState(page, 'the map', hasMark('UZB'));
    await clickControl(page, 'tab:graph');
    await waitForState(page, 'the graph', ({ view }) => view === 'graph');
    await clickControl(page, 'tab:map');
    await waitForState(page, 'the map', ({ view }) => view === 'map');
    assert.equal(requestsForMap(seen), 1);
    assert.equal(await fragmentOf(page).then((fragment) => fragment.startsWith('#/tajikistan-2013/map')), true);
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
  });

  it('shows a country that is clicked as selected, in the link too', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser, { width: 1440, height: 900 });
    await openApp(page, site.address, '#/tajikistan-2013/map');
    await clickMark(page, 'AFG');
    await waitForState(page, 'the selection', ({ selection }) => selection === 'AFG');
    await waitFor('the link', () => fragmentOf(page), (fragment) => fragment.includes('sel=AFG'));
    await clickControl(page, 'extent:world');
    await waitUntilStill(page);
    await clickMark(page, 'USA');
    await waitForState(page, 'the selection', ({ selection }) => selection === 'USA');
    await waitUntilStill(page);
    const picture = await measurePicture(browser, page);
    assert.ok(picture.colours > 200, `${picture.colours} colours`);
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
  });

  it('says that it is loading, that it could not be loaded, and loads when asked again', async () => {
    const { browser } = context;
    const site = await serveSite(); // where nothing has been kept yet
    let letGo;
    const held = new Promise((resolve) => { letGo = resolve; });
    site.answers.set('world.map', (request, response) => {
      held.then(() => response.writeHead(503).end());
      return true;
    });
    const { page } = await newPage(browser);
    await openApp(page, site.address, '#/tajikistan-2013/map');
    assert.equal((await stateOf(page)).controls.some((each) => each.name === 'map:canvas'), false);
    letGo();
    await waitForState(page, 'the button to try again', ({ controls }) => controls.some((each) => each.name === 'map:retry'));
    site.answers.delete('world.map');
    await clickControl(page, 'map:retry');
    await waitForState(page, 'the map', hasMark('UZB'));
    await page.close();
    await site.close();
  });
});
