// The Table and the Matrix: sorted, selected from and copied, with links that lead to them.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  clickControl, complaints, fragmentOf, inEveryBrowser, newPage, openApp, stateOf, waitFor, waitForState, waitUntilStill,
} from './driver.mjs';

/** The names of the table's rows that are seen, from top to bottom. */
const rowsOf = ({ marks, panels }) => {
  const panel = panels.find(({ name }) => name === 'rows'); // none where no row fits
  if (!panel) return [];
  return marks
    .filter(({ name, x, y }) => name.startsWith('r.') && x >= panel.x - 1 && x < panel.x + panel.width && y >= panel.y - 1)
    .sort((one, other) => one.y - other.y)
    .map(({ name }) => name);
};

inEveryBrowser({ describe, before, after }, 'tables', (name, context) => {
  it('sorts the table by a column, both ways, and selects the row that is clicked', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser, { width: 1440, height: 900 });
    await openApp(page, site.address, '#/tajikistan-2013/table');
    const before = rowsOf(await stateOf(page));
    assert.ok(before.length > 5);

    await clickControl(page, 'table:number');
    await waitUntilStill(page);
    await clickControl(page, 'table:number');
    const sorted = await waitForState(page, 'another order', (state) => rowsOf(state)[0] !== before[0]);
    assert.ok(!before.includes(rowsOf(sorted)[0]), 'the last sentence stands first');
    await waitUntilStill(page);

    const [first] = rowsOf(await stateOf(page));
    await clickControl(page, 'table-row:0');
    const { sentence } = await waitForState(page, `the selection ${first}`, ({ selection }) => selection === first);
    assert.ok(sentence, 'the reader follows');
    const fragment = await waitFor('the address', () => fragmentOf(page), (each) => each.includes(`sel=${first}`));
    assert.match(fragment, /^#\/tajikistan-2013\/table\?/);
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
  });

  it('filters the rows by words that are typed', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser, { width: 1440, height: 900 });
    await openApp(page, site.address, '#/tajikistan-2013/table');
    await clickControl(page, 'table:words');
    await waitUntilStill(page);
    await page.keyboard.type('roghun');
    const { counts } = await waitForState(page, 'fewer rows', (state) => rowsOf(state).length < 12 && rowsOf(state).length > 0);
    assert.equal(counts.hidden, 0, 'the filter of all views is another one');
    await page.close();
  });

  it('selects a pair from a cell of the matrix, an actor from a label', async () => {
    const { browser, site } = context;
    const { page, seen } = await newPage(browser, { width: 1440, height: 900 });
    await openApp(page, site.address, '#/tajikistan-2013/matrix');
    await clickControl(page, 'cell:UZB>TJK');
    await waitForState(page, 'the pair', ({ selection }) => selection === 'TJK~UZB');
    await clickControl(page, 'row:RUS');
    await waitForState(page, 'the actor', ({ selection }) => selection === 'RUS');
    assert.deepEqual(complaints({ seen, address: site.address }), []);
    await page.close();
  });

  it('filters by an actor and a theme from a cell of the matrix', async () => {
    const { browser, site } = context;
    const { page } = await newPage(browser, { width: 1440, height: 900 });
    await openApp(page, site.address, '#/tajikistan-2013/matrix');
    await clickControl(page, 'matrix-kind:themes');
    await clickControl(page, 'cell:UZB>energy');
    const { filter } = await waitForState(page, 'the filter', ({ counts }) => counts.hidden > 0);
    assert.deepEqual(filter.themes, ['energy']);
    assert.deepEqual(filter.actors, ['UZB']);
    await page.close();
  });
});
