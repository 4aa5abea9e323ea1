// The questions that people come with, each answered within three clicks or keystrokes, with its sentence.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  clickControl, clickNode, complaints, drop, inEveryBrowser, newPage, openApp, openElsewhere, stateOf, waitFor, waitForState,
  waitUntilStill,
} from './driver.mjs';

const MOST_STEPS = 3;
const PICTURE_LEFT = 410; // the reader shows marks as well, left of it

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
  const evidence = () => step(async () => {
    const isEvidence = (each) => each.name.startsWith('evidence:');
    const { controls } = await waitForState(page, 'evidence', (state) => state.controls.some(isEvidence));
    await clickControl(page, controls.find(isEvidence).name);
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

  question('What happened when?', async () => {
    await key('4');
    const { marks } = await waitForState(page, 'the timeline', (state) => state.view === 'timeline'
      && state.marks.some(({ name: each, x }) => each.startsWith('r.') && x > PICTURE_LEFT));
    const [{ x, y, width, height }] = marks.filter((each) => each.name.startsWith('r.') && each.x > PICTURE_LEFT && each.y > 230);
    await page.mouse.move(x + width / 2, y + height / 2);
    await waitUntilStill(page);
    await step(() => page.mouse.click(x + width / 2, y + height / 2));
    await waitForState(page, 'a statement and its sentence', ({ selection, sentence }) => selection.startsWith('r.') && sentence !== '');
  });

  question('What money goes from whom to whom, for what, and is it given or only asked for?', async () => {
    await key('5');
    const { marks } = await waitForState(page, 'the aid', (state) => state.view === 'aid' && state.marks.some(({ name: each }) => each.startsWith('a.')));
    const { x, y, width, height } = marks.find((each) => each.name.startsWith('a.') && each.x > PICTURE_LEFT);
    await step(() => page.mouse.click(x + width / 2, y + height / 2));
    await waitForState(page, 'an amount and its sentence', ({ selection, sentence }) => selection.startsWith('a.') && sentence !== '');
  });

  question('Do the report\u2019s numbers add up?', async () => {
    await key('6');
    await control('table-kind:checks');
    const { marks } = await waitForState(page, 'the checks', (state) => state.marks.some(({ name: each }) => each.startsWith('c.')));
    const { x, y, width, height } = marks.find((each) => each.name.startsWith('c.'));
    await step(() => page.mouse.click(x + width / 2, y + height / 2));
    await waitForState(page, 'a check and its sentence', ({ selection, sentence }) => selection.startsWith('c.') && sentence !== '');
  });

  question('What does it say about X?', async () => {
    await key('/');
    await type('rogun');
    await key('Enter');
    await waitForState(page, 'what was found', ({ selection }) => selection !== '');
  });

  question('Show me the sentence', async () => {
    await step(() => clickNode(page, 'RUS'));
    await control('inspector:sentences');
    await evidence();
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

  question('Now the same for my own report', async () => {
    await step(() => drop(page, 'bulletin.txt', 'Uzbekistan cut off gas supplies to Tajikistan in 2010.\n\nRussia pledged $5 million to Tajikistan.\n'));
    await step(() => clickNode(page, 'UZB'));
    await evidence();
    await waitForState(page, 'its sentence', ({ report, sentence }) => report !== 'tajikistan-2013' && sentence !== '');
  });

  it('without a complaint of the page', () => {
    assert.deepEqual(complaints({ seen, address: context.site.address }), []);
  });
});
