// The questions that people come with, each answered within three clicks or keystrokes, with its sentence.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  clickControl, clickNode, complaints, inEveryBrowser, newPage, openApp, openElsewhere, stateOf, waitFor, waitForState,
  waitUntilStill,
} from './driver.mjs';

const MOST_STEPS = 3;

inEveryBrowser({ describe, before, after }, 'questions', (name, context) => {
  let page;
  let seen;
  let steps;
  before(async () => {
    ({ page, seen } = await newPage(context.browser, { width: 1440, height: 900 }));
    await openApp(page, context.site.address);
  });

  /** A click on a control, a mark of the report, or a key; typing a word counts as one. */
  const step = async (act) => {
    steps += 1;
    await act();
    await waitUntilStill(page);
  };
  const control = (each) => step(() => clickControl(page, each));
  const key = (each) => step(() => page.keyboard.press(each));
  const type = (text) => step(() => page.keyboard.type(text));
  const mark = (each) => step(async () => {
    const { marks } = await waitForState(page, `the mark ${each}`, ({ marks: all }) => all.some(({ name: one }) => each.test(one)));
    const { x, y, width, height } = marks.find(({ name: one }) => each.test(one));
    await page.mouse.click(x + width / 2, y + height / 2);
  });

  const question = (text, answer, fragment = '#/tajikistan-2013/graph') => it(text, async () => {
    await page.evaluate((each) => window.attache.go(each), fragment);
    await waitUntilStill(page);
    steps = 0;
    await answer();
    assert.ok(steps <= MOST_STEPS, `${steps} steps`);
  });

  question('Who matters to this country, and how?', async () => {
    const { counts } = await stateOf(page);
    assert.ok(counts.actors > 10); // they stand there before anything is pressed
    await step(() => clickNode(page, 'UZB'));
    await waitForState(page, 'the actor', ({ selection }) => selection === 'UZB');
  });

  question('Who helps and who presses it, over what?', async () => {
    await control('sign:-');
    await control('theme:energy');
    const state = await waitForState(page, 'a filter', ({ filter }) => filter.signs.length === 1 && filter.themes.length === 1);
    assert.ok(state.counts.shown > 0 && state.counts.shown < state.counts.relations);
  });

  question('What does it say about X?', async () => {
    await key('/');
    await type('rogun');
    await key('Enter');
    await waitForState(page, 'what was found', ({ selection }) => selection !== '');
  });

  question('Show me the sentence', async () => {
    await step(() => clickNode(page, 'RUS'));
    await mark(/^s\./);
    await waitForState(page, 'the reader at a sentence', ({ sentence }) => sentence !== '');
  });

  question('Let my colleague see exactly what I see', async () => {
    await control('sign:-');
    await step(() => clickNode(page, 'UZB'));
    const { route } = await stateOf(page);
    await key('l');
    await waitForState(page, 'word that it is copied', ({ notices }) => notices.some((each) => /copied|did not let/.test(each)));
    const other = await openElsewhere(context.browser, context.site.address, route);
    assert.equal((await stateOf(other.page)).route, route);
    await other.page.close();
  });

  question('Put it into my memo, with the citation', async () => {
    await control('menu:take-away');
    await control('take:copy-citation');
    await waitForState(page, 'word that it is copied', ({ notices }) => notices.some((each) => /copied|did not let/.test(each)));
  }, '#/tajikistan-2013/graph?sel=TJK~UZB');

  it('without a complaint of the page', () => {
    assert.deepEqual(complaints({ seen, address: context.site.address }), []);
  });
});
