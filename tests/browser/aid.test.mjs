// Aid in a real browser: a flow and a check are clicked, and the sentences that say so are shown.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { clickControl, complaints, inEveryBrowser, newPage, openApp, waitForState } from './driver.mjs';

const AID = '#/tajikistan-2013/aid';

/** A control's name that begins so, of those that are seen. */
async function controlLike(page, prefix) {
  const { controls } = await waitForState(page, `a control ${prefix}`, ({ controls: all }) => all.some(({ name }) => name.startsWith(prefix)));
  return controls.find(({ name }) => name.startsWith(prefix)).name;
}

/** Marks within the reader's panel. */
const readerMarks = ({ panels, marks }) => {
  const reader = panels.find(({ name }) => name === 'reader');
  return reader === undefined ? [] : marks.filter(({ x, y }) => x >= reader.x && x < reader.x + reader.width && y >= reader.y && y < reader.y + reader.height);
};

inEveryBrowser({ describe, before, after }, 'aid', (name, context) => {
  it('shows the sentence of a flow that is clicked', async () => {
    const { page, seen } = await newPage(context.browser, { width: 1440, height: 900 });
    await openApp(page, context.site.address, AID);
    await clickControl(page, 'aid-section:flows');
    await clickControl(page, await controlLike(page, 'aid-flow:'));
    const state = await waitForState(page, 'a selected amount', ({ selection }) => selection?.startsWith('a.'));
    const { sentence } = state;
    assert.equal(sentence, `s.${state.selection.split('.')[1]}`);
    await waitForState(page, `the sentence ${sentence} in the reader`, (now) => readerMarks(now).some((mark) => mark.name === sentence));
    assert.match(await page.evaluate('location.hash'), /sel=a\./);
    assert.deepEqual(complaints({ seen, address: context.site.address }), []);
    await page.close();
  });

  it('opens a check and shows its sentence', async () => {
    const { page, seen } = await newPage(context.browser, { width: 1440, height: 900 });
    await openApp(page, context.site.address, AID);
    await clickControl(page, 'aid-section:checks');
    await clickControl(page, await controlLike(page, 'aid-check:'));
    const state = await waitForState(page, 'a selected check', ({ selection }) => selection?.startsWith('c.'));
    const { sentence } = state;
    assert.equal(sentence, `s.${state.selection.split('.')[1]}`);
    await waitForState(page, `the sentence ${sentence} in the reader`, (now) => readerMarks(now).some((mark) => mark.name === sentence));
    assert.deepEqual(complaints({ seen, address: context.site.address }), []);
    await page.close();
  });

  it('fits a phone, and has each section', async () => {
    const { page, seen } = await newPage(context.browser, { width: 390, height: 844 });
    await openApp(page, context.site.address, AID);
    for (const section of ['by-year', 'composition', 'flows', 'other', 'checks', 'ledger']) {
      await clickControl(page, `aid-section:${section}`);
      const { controls } = await waitForState(page, `the section ${section}`, ({ controls: all }) => all.length > 0);
      for (const { name: control, x, width } of controls) assert.ok(x > -10 && x + width < 400, control);
    }
    assert.deepEqual(complaints({ seen, address: context.site.address }), []);
    await page.close();
  });
});
