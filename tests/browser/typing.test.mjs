// Text as input methods, dead keys and keyboards on the screen write it: once, whole, and where the caret is.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { openPanel, waitForTree } from './document.mjs';
import {
  clickControl, complaints, inEveryBrowser, newPage, openApp, pressWithCtrl, stateOf, waitFor, waitForState, waitUntilStill,
} from './driver.mjs';

const fieldOf = (page) => page.evaluate(() => {
  const field = document.getElementById('typed');
  const { left, top } = field.getBoundingClientRect();
  return { isFocused: document.activeElement === field, value: field.value, opacity: getComputedStyle(field).opacity, left, top };
});

inEveryBrowser({ describe, before, after }, 'typing', (name, context) => {
  let page;
  let seen;
  before(async () => {
    ({ page, seen } = await newPage(context.browser));
    await openApp(page, context.site.address);
  });
  after(() => assert.deepEqual(complaints({ seen, address: context.site.address }), []));

  /** The find field with the keyboard, and nothing in it. */
  const find = async () => {
    await page.evaluate(() => window.attache.go('#/tajikistan-2013/graph'));
    await page.keyboard.press('Escape');
    await waitUntilStill(page);
    await page.keyboard.press('t');
    await waitFor('the field of the page', () => fieldOf(page), ({ isFocused }) => isFocused);
  };
  const queried = (text) => waitForState(page, `the query ${text}`, ({ query }) => query === text);

  it('has the keyboard in a field of the page while somebody types, at the caret, and only then', async () => {
    await find();
    const { left, top } = await fieldOf(page);
    const { x, y, width, height } = (await stateOf(page)).controls.find((each) => each.name === 'find');
    assert.ok(left > x && left < x + width && top > y && top < y + height, `${left} ${top}`);
    await page.keyboard.type('gas');
    await queried('gas');
    await waitFor('the caret to go on', () => fieldOf(page), (now) => now.left > left);
    assert.equal((await fieldOf(page)).value, '');
    await page.keyboard.press('Escape');
    await waitFor('the canvas', () => page.evaluate('document.activeElement.id'), (id) => id === 'canvas');
  });

  it('has the keyboard in that field again when the canvas gets it back, and leads on from there', async () => {
    await find();
    await page.evaluate(() => document.activeElement.blur());
    await page.evaluate(() => document.getElementById('canvas').focus());
    assert.equal((await fieldOf(page)).isFocused, true);
    await page.keyboard.down('Shift');
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    assert.equal(await page.evaluate(() => document.activeElement.closest('nav')?.id), 'skip-links');
    await page.evaluate(() => document.getElementById('canvas').focus());
    await page.keyboard.type('gas');
    await queried('gas');
  });

  it('has that field out of reach while nobody types, and while the document covers it', async () => {
    const isReachable = () => page.evaluate(() => {
      const field = document.getElementById('typed');
      return !field.inert && getComputedStyle(field).visibility === 'visible';
    });
    await find();
    assert.equal(await isReachable(), true);
    await waitForTree(page);
    await openPanel(page);
    assert.equal(await isReachable(), false);
    await page.keyboard.press('Escape');
    await waitFor('the field of the page', () => fieldOf(page), ({ isFocused }) => isFocused);
    assert.equal(await isReachable(), true);
    await page.keyboard.press('Escape');
    await waitFor('the field to go', isReachable, (isIt) => !isIt);
  });

  // Firefox's driver has no input method.
  it('takes composed characters once, and shows them while they are composed', { skip: name === 'firefox' }, async () => {
    await find();
    const session = await page.createCDPSession();
    for (const text of ['k', 'か', 'かn', 'かん']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    const composing = await waitFor('the characters', () => fieldOf(page), ({ value }) => value === 'かん');
    assert.equal(composing.opacity, '1');
    await waitUntilStill(page);
    assert.equal((await stateOf(page)).query, '');
    await session.send('Input.insertText', { text: '漢' });
    await queried('漢');
    await page.keyboard.type(' gas');
    await queried('漢 gas');
    assert.deepEqual([(await fieldOf(page)).value, (await fieldOf(page)).opacity], ['', '0']);

    await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 }); // taken back
    await waitUntilStill(page);
    assert.equal((await stateOf(page)).query, '漢 gas');
  });

  it('takes a letter with an accent from a dead key', { skip: name === 'firefox' }, async () => {
    await find();
    const session = await page.createCDPSession();
    await page.keyboard.type('caf');
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Dead', code: 'Quote', windowsVirtualKeyCode: 229 });
    await session.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Dead', code: 'Quote', windowsVirtualKeyCode: 222 });
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'é', code: 'KeyE', windowsVirtualKeyCode: 229 });
    await session.send('Input.insertText', { text: 'é' });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'é', code: 'KeyE', windowsVirtualKeyCode: 69 });
    await queried('café');
    await waitUntilStill(page);
    assert.equal((await stateOf(page)).query, 'café');
  });

  for (const order of ['input first', 'input last']) {
    it(`takes a composition once whichever order a browser tells it in: ${order}`, async () => {
      await find();
      await page.evaluate((isFirst) => {
        const field = document.getElementById('typed');
        const input = (isComposing) => field.dispatchEvent(
          new InputEvent('input', { inputType: 'insertCompositionText', isComposing, bubbles: true }),
        );
        // Keys that go into a composition are no shortcuts.
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', code: 'KeyX', keyCode: 229, bubbles: true, cancelable: true }));
        field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        field.value = '金';
        input(true);
        field.value = '金額';
        if (isFirst) input(true);
        field.dispatchEvent(new CompositionEvent('compositionend', { data: '金額', bubbles: true }));
        if (!isFirst) input(false);
      }, order === 'input first');
      await queried('金額');
      await waitUntilStill(page);
      assert.equal((await stateOf(page)).query, '金額');
    });
  }

  it('takes what a keyboard on the screen writes without keys', async () => {
    await find();
    await page.evaluate(() => {
      for (const text of ['water ', 'and gas']) {
        const field = document.getElementById('typed');
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: text, bubbles: true }));
      }
    });
    await queried('water and gas');
  });

  it('keeps the keyboard where it is when the field is clicked again, and gives it back after a click elsewhere', async () => {
    await pressWithCtrl(page, name, 'k');
    await waitUntilStill(page);
    await clickControl(page, 'search:field');
    await waitUntilStill(page);
    assert.equal((await fieldOf(page)).isFocused, true);
    await page.keyboard.press('Escape');
    await waitFor('the canvas', () => page.evaluate('document.activeElement.id'), (id) => id === 'canvas');
    await page.keyboard.press('5');
    await waitForState(page, 'the aid', ({ view }) => view === 'aid');
  });

  it('leaves the keys of the page’s own buttons and fields to them', async () => {
    const { route } = await stateOf(page);
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'foreign';
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.type('1x/');
    assert.equal(await page.evaluate(() => document.getElementById('foreign').value), '1x/');
    await waitUntilStill(page);
    assert.equal((await stateOf(page)).route, route);
  });
});
