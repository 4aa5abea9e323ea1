// The timeline: a statement is pressed, years are brushed, and the address says so.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  clickControl, complaints, fragmentOf, inEveryBrowser, newPage, openApp, stateOf, waitFor, waitForState, waitUntilStill,
} from './driver.mjs';

const FRAGMENT = '#/tajikistan-2013/timeline';

const placed = ({ controls, panels }, name) => [...controls, ...panels].find((each) => each.name === name);

/** The statements that the lanes show now. */
function statementsOf(state) {
  const lanes = placed(state, 'timeline:canvas');
  if (!lanes) return [];
  const inside = ({ x, y, width }) => x + width / 2 > lanes.x && x + width / 2 < lanes.x + lanes.width
    && y > lanes.y && y < lanes.y + lanes.height - 20;
  return state.marks.filter((mark) => mark.name.startsWith('r.') && inside(mark));
}

inEveryBrowser({ describe, before, after }, 'timeline', (name, context) => {
  let page;
  let seen;
  before(async () => {
    ({ page, seen } = await newPage(context.browser, { width: 1440, height: 900 }));
    await openApp(page, context.site.address, FRAGMENT);
  });

  it('opens by its link and by its tab', async () => {
    assert.equal((await stateOf(page)).view, 'timeline');
    await clickControl(page, 'tab:graph');
    await waitForState(page, 'the graph', ({ view }) => view === 'graph');
    await clickControl(page, 'tab:timeline');
    await waitForState(page, 'the timeline', (state) => state.view === 'timeline' && statementsOf(state).length > 20);
  });

  it('selects the statement that is pressed, and the address names it', async () => {
    await waitUntilStill(page);
    const mark = statementsOf(await stateOf(page))[0];
    await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
    await waitUntilStill(page);
    await page.mouse.down();
    await page.mouse.up();
    await waitForState(page, 'the selected statement', ({ selection }) => selection === mark.name);
    await waitFor('the statement in the address', () => fragmentOf(page), (hash) => decodeURIComponent(hash).includes(mark.name));
  });

  it('sets the years by a brush, one step for Back', async () => {
    const before = await fragmentOf(page);
    const strip = placed(await stateOf(page), 'timeline:years');
    const y = strip.y + 12;
    await page.mouse.move(strip.x + strip.width * 0.2, y);
    await page.mouse.down();
    await page.mouse.move(strip.x + strip.width * 0.3, y, { steps: 4 });
    await page.mouse.move(strip.x + strip.width * 0.42, y, { steps: 4 });
    await page.mouse.up();
    const hash = await waitFor('years in the address', () => fragmentOf(page), (all) => /from=\d{4}-01-01/.test(all) && /to=\d{4}-12-31/.test(all));
    const [from] = /(?<=from=)\d{4}/.exec(hash);
    const [to] = /(?<=to=)\d{4}/.exec(hash);
    assert.ok(Number(from) < Number(to), hash);
    await waitUntilStill(page);
    await page.evaluate(() => { setTimeout(() => history.back()); });
    await waitFor('the address from before', () => fragmentOf(page), (all) => all === before);
    await page.evaluate(() => { setTimeout(() => history.forward()); });
    await waitFor('the years again', () => fragmentOf(page), (all) => all.includes(`from=${from}-01-01`));
    await clickControl(page, 'timeline:all-years');
    await waitFor('no years in the address', () => fragmentOf(page), (all) => !all.includes('from='));
  });

  it('complains of nothing', () => assert.deepEqual(complaints({ seen, address: context.site.address }), []));
});
