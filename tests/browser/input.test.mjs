// Input as on any page: keys of the browser, wheel, clipboard, fingers, colours.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  BROWSERS, clickControl, framesOf, inEveryBrowser, launchBrowser, newPage, openApp, serveSite, stateOf, waitFor, waitForState,
  waitUntilStill,
} from './driver.mjs';

const KEYS_OF_THE_BROWSER = [
  ...['f', 'l', 't', 'r', 'w', 'n', 'p', 's', 'd', 'u', 'j', '+', '-', '0', '1', '9', 'Tab', 'PageDown', 'c', 'x', 'v']
    .map((key) => ({ key, ctrlKey: true })),
  ...['i', 'r', 't', 'n', 'Tab', 'Delete'].map((key) => ({ key, ctrlKey: true, shiftKey: true })),
  ...['ArrowLeft', 'ArrowRight', 'd', 'F4', 'Home'].map((key) => ({ key, altKey: true })),
  ...Array.from({ length: 12 }, (_, i) => ({ key: `F${i + 1}` })),
  { key: 'Tab' },
  { key: 'Tab', shiftKey: true },
];

/** Whether the page leaves a key to the browser: nobody prevents what it does by default. */
const isLeftAlone = (page, key) => page.evaluate((init) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  return document.getElementById('canvas').dispatchEvent(event);
}, key);

inEveryBrowser({ describe, before, after }, 'input', (name, context) => {
  let page;
  before(async () => {
    ({ page } = await newPage(context.browser));
    await openApp(page, context.site.address);
  });
  after(() => page.close());

  const reset = async () => {
    await page.evaluate(() => window.attache.go('#/tajikistan-2013/graph'));
    await page.keyboard.press('Escape');
    await waitUntilStill(page);
  };

  it('leaves the browser its keys', async () => {
    await reset();
    for (const key of KEYS_OF_THE_BROWSER) assert.ok(await isLeftAlone(page, key), JSON.stringify(key));
    assert.equal(await isLeftAlone(page, { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true }), false);
  });

  it('does nothing of its own with keys of the browser', async () => {
    await reset();
    const { route, preferences } = await stateOf(page);
    for (const key of KEYS_OF_THE_BROWSER) await isLeftAlone(page, key);
    await waitUntilStill(page);
    assert.deepEqual([(await stateOf(page)).route, (await stateOf(page)).preferences], [route, preferences]);
  });

  it('answers shortcuts of single letters, but not while somebody types', async () => {
    await reset();
    await page.keyboard.press('2');
    await waitForState(page, 'the aid', ({ view }) => view === 'aid');
    await page.keyboard.press('1');
    await waitForState(page, 'the graph', ({ view }) => view === 'graph');
    await page.keyboard.press('/');
    await waitUntilStill(page);
    await page.keyboard.type('2 gdel1');
    const state = await waitForState(page, 'the typed words', ({ query }) => query === '2 gdel1');
    assert.equal(state.view, 'graph');
  });

  it('types letters beyond ASCII', async () => {
    await reset();
    await page.keyboard.press('/');
    await waitUntilStill(page);
    await page.keyboard.sendCharacter('é');
    await page.keyboard.sendCharacter('Ж');
    await waitForState(page, 'the letters', ({ query }) => query === 'éЖ').catch(async (error) => {
      // Firefox's driver sends characters in a way that makes no key events.
      if (name !== 'firefox') throw error;
    });
  });

  it('pastes text into a field and copies it out again', async () => {
    await reset();
    await page.keyboard.press('/');
    await waitUntilStill(page);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'natural gas é');
      document.getElementById('canvas').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await waitForState(page, 'the pasted words', ({ query }) => query === 'natural gas é');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await waitUntilStill(page);
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.getElementById('canvas').dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    });
    assert.equal(copied, 'natural gas é');
  });

  it('opens a link that is pasted where nobody types', async () => {
    await reset();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Look: https://example.org/x/#/tajikistan-2013/aid?sel=RUS please');
      document.getElementById('canvas').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await waitForState(page, 'the pasted view', ({ view, selection }) => view === 'aid' && selection === 'RUS');
  });

  it('scrolls the text by as many pixels as the wheel says', async () => {
    await reset();
    const { panels } = await stateOf(page);
    const reader = panels.find((panel) => panel.name === 'reader');
    assert.ok(reader);
    const marks = (state) => state.marks.filter((mark) => mark.y > reader.y && mark.y < reader.y + reader.height && mark.x >= reader.x && mark.x < reader.x + reader.width);
    await page.mouse.move(reader.x + reader.width / 2, reader.y + reader.height / 2);
    await waitUntilStill(page);
    const before_scrolling = marks(await stateOf(page));
    assert.ok(before_scrolling.length > 2);
    await page.mouse.wheel({ deltaY: 100 });
    await waitUntilStill(page);
    const after_scrolling = marks(await stateOf(page));
    const moved = before_scrolling.flatMap((mark) => {
      const now = after_scrolling.filter((each) => each.name === mark.name && each.x === mark.x);
      return now.length === 1 ? [mark.y - now[0].y] : [];
    });
    assert.ok(moved.length > 0);
    assert.ok(moved.some((distance) => Math.abs(distance - 100) < 3), `moved by ${moved}`);
  });

  it('zooms a picture with Ctrl and the wheel, and leaves the rest to the browser', async () => {
    await reset();
    const { panels } = await stateOf(page);
    const isPrevented = (panelName) => page.evaluate(({ x, y, width, height }) => {
      const event = new WheelEvent('wheel', {
        deltaY: 10, ctrlKey: true, bubbles: true, cancelable: true, clientX: x + width / 2, clientY: y + height / 2,
      });
      return !document.getElementById('canvas').dispatchEvent(event);
    }, panels.find((panel) => panel.name === panelName));
    assert.equal(await isPrevented('graph'), true);
    assert.equal(await isPrevented('reader'), false);
  });

  it('clicks what a finger taps', async () => {
    await reset();
    const { nodes } = await waitForState(page, 'nodes', (state) => state.nodes.length > 1);
    const node = nodes.find(({ code }) => code === 'UZB') ?? nodes[0];
    await page.touchscreen.tap(node.x, node.y);
    await waitForState(page, 'the tapped node', ({ selection }) => selection === node.code);
  });

  it('copies the link to the system’s clipboard and says so', async () => {
    await reset();
    await page.evaluate(() => {
      window.copied = [];
      navigator.clipboard.writeText = async (text) => { window.copied.push(text); };
    });
    await clickControl(page, 'copy-link');
    const state = await waitForState(page, 'a notice', ({ notices }) => notices.length > 0);
    assert.match(state.notices.join(' '), /link.*copied/i);
    assert.deepEqual(await page.evaluate('window.copied'), [await page.evaluate('location.href')]);
  });

  it('says so when the system does not let it copy', async () => {
    await reset();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    await clickControl(page, 'copy-link');
    await waitForState(page, 'a notice', ({ notices }) => notices.some((notice) => /did not let/.test(notice)));
  });

  it('remembers colours and text size for the next visit', async () => {
    await reset();
    const before_changing = (await stateOf(page)).preferences;
    await page.keyboard.press(']');
    const changed = await waitForState(page, 'larger text', ({ preferences }) => preferences !== before_changing);
    const next = await newPage(context.browser);
    await openApp(next.page, context.site.address);
    assert.equal((await stateOf(next.page)).preferences, changed.preferences);
    await next.page.close();
    await page.keyboard.press('0');
    await waitForState(page, 'normal text', ({ preferences }) => preferences === before_changing);
  });
});

for (const name of BROWSERS.filter((each) => each === 'chromium')) {
  describe(`colours in ${name}`, () => {
    it('follow the system while the page is open', async () => {
      const site = await serveSite();
      const browser = await launchBrowser(name);
      const { page } = await newPage(browser, { scheme: 'light' });
      await openApp(page, site.address);
      const frames = await framesOf(page);
      const light = await page.screenshot({ encoding: 'base64' });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await waitFor('new frames', () => framesOf(page), (now) => now > frames);
      await waitUntilStill(page);
      assert.notEqual(await page.screenshot({ encoding: 'base64' }), light);
      await browser.close();
      await site.close();
    });
  });
}
