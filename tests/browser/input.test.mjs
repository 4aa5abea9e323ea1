// Input as on any page: keys of the browser, wheel, clipboard, fingers, colours.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  BROWSERS, clickControl, framesOf, inEveryBrowser, launchBrowser, newPage, openApp, pressWithCtrl, serveSite, stateOf, waitFor,
  waitForState, waitUntilStill,
} from './driver.mjs';

const KEYS_OF_THE_BROWSER = [
  ...['f', 'l', 't', 'r', 'w', 'n', 'p', 's', 'd', 'u', 'j', '+', '=', '-', '0', '1', '9', 'Tab', 'PageDown', 'c', 'x', 'v']
    .map((key) => ({ key, ctrlKey: true })),
  ...['i', 'r', 't', 'n', 'Tab', 'Delete'].map((key) => ({ key, ctrlKey: true, shiftKey: true })),
  ...['ArrowLeft', 'ArrowRight', 'd', 'F4', 'Home'].map((key) => ({ key, altKey: true })),
  ...Array.from({ length: 12 }, (_, i) => ({ key: `F${i + 1}` })),
  { key: 'Tab' },
  { key: 'Tab', shiftKey: true },
];

/** Whether the page leaves a key to the browser: nobody prevents what it does by default. */
const isLeftAlone = (page, key, element = 'canvas') => page.evaluate((init, id) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  return document.getElementById(id).dispatchEvent(event);
}, key, element);

inEveryBrowser({ describe, before, after }, 'input', (name, context) => {
  let page;
  before(async () => {
    if (name === 'chromium') {
      const { origin } = new URL(context.site.address);
      await context.browser.defaultBrowserContext().overridePermissions(origin, [
        'clipboard-read', 'clipboard-write', 'clipboard-sanitized-write',
      ]);
    }
    ({ page } = await newPage(context.browser));
    await openApp(page, context.site.address);
  });

  const withCtrl = (key, command) => pressWithCtrl(page, name, key, command);

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

  it('leaves the browser its keys while somebody types, too', async () => {
    await reset();
    await page.keyboard.press('t');
    await waitFor('the field of the page', () => page.evaluate('document.activeElement.id'), (id) => id === 'typed');
    for (const key of KEYS_OF_THE_BROWSER) assert.ok(await isLeftAlone(page, key, 'typed'), JSON.stringify(key));
    await waitUntilStill(page);
    assert.equal((await stateOf(page)).query, '');
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
    await page.keyboard.press('5');
    await waitForState(page, 'the aid', ({ view }) => view === 'aid');
    await page.keyboard.press('1');
    await waitForState(page, 'the graph', ({ view }) => view === 'graph');
    await page.keyboard.press('t');
    await waitUntilStill(page);
    await page.keyboard.type('2 gdel1');
    const state = await waitForState(page, 'the typed words', ({ query }) => query === '2 gdel1');
    assert.equal(state.view, 'graph');
  });

  it('searches with Ctrl+K: a name with a slip, and Enter', async () => {
    await reset();
    await withCtrl('k');
    await waitForState(page, 'the panel', ({ controls }) => controls.some((each) => each.name === 'search:field'));
    await page.keyboard.type('uzbekstan');
    await waitUntilStill(page);
    await page.keyboard.press('Enter');
    await waitForState(page, 'the actor', ({ selection }) => selection === 'UZB');
  });

  it('types letters beyond ASCII, also where AltGr makes them', async () => {
    await reset();
    await page.keyboard.press('t');
    await waitUntilStill(page);
    await page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      for (const init of [{ key: 'é' }, { key: 'Ж' }, { key: '€', ctrlKey: true, altKey: true, modifierAltGraph: true }]) {
        canvas.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      }
    });
    await waitForState(page, 'the letters', ({ query }) => query === 'éЖ€');
  });

  it('pastes from the system’s clipboard and copies to it', async () => {
    await reset();
    await page.bringToFront();
    const clipboard = (text) => page.evaluate((each) => navigator.clipboard.writeText(each), text);
    await page.keyboard.press('t');
    await waitUntilStill(page);
    await page.keyboard.type('x');
    await waitForState(page, 'a letter, so the field has the keyboard', ({ query }) => query === 'x');
    await page.keyboard.press('Backspace');
    await waitForState(page, 'an empty field', ({ query }) => query === '');
    await clipboard('natural gas é');
    await withCtrl('v', 'Paste');
    await waitForState(page, 'the pasted words', ({ query }) => query === 'natural gas é');

    await clipboard('something else');
    await withCtrl('a'); // which the page answers by itself
    await waitUntilStill(page);
    await withCtrl('c', 'Copy');
    await waitFor('the copied words', () => page.evaluate(() => navigator.clipboard.readText()), (text) => text === 'natural gas é');
    await withCtrl('x', 'Cut');
    await waitForState(page, 'an empty field', ({ query }) => query === '');
  });

  it('opens a link that is pasted where nobody types', async () => {
    await reset();
    await page.bringToFront();
    await page.evaluate(() => navigator.clipboard.writeText('Look: https://example.org/x/#/tajikistan-2013/aid?sel=RUS please'));
    await withCtrl('v', 'Paste');
    await waitForState(page, 'the pasted view', ({ view, selection }) => view === 'aid' && selection === 'RUS');
  });

  it('scrolls by as many pixels as the wheel says', async () => {
    await reset();
    await page.evaluate(() => window.attache.go('#/tajikistan-2013/graph?sel=UZB'));
    await waitUntilStill(page);
    const inspector = (await stateOf(page)).panels.find((panel) => panel.name === 'inspector');
    const rows = async () => new Map((await stateOf(page)).controls
      .filter((each) => each.x >= inspector.x && each.y > inspector.y && each.name !== 'inspector:cite') // which stays
      .map((each) => [each.name, each.y]));
    await page.mouse.move(inspector.x + inspector.width / 2, inspector.y + inspector.height / 2);
    await waitUntilStill(page);
    const rows_before = await rows();
    await page.mouse.wheel({ deltaY: 60 });
    await waitUntilStill(page);
    const moved = [...await rows()].filter(([row]) => rows_before.has(row)).map(([row, y]) => rows_before.get(row) - y);
    assert.ok(moved.length > 2, `${moved.length} rows stay in sight`);
    for (const distance of moved) assert.ok(Math.abs(distance - 60) < 3, `moved by ${moved}`);
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
    // The other person may prefer another layout, so the link says which one this is.
    assert.deepEqual(await page.evaluate('window.copied'), [`${await page.evaluate('location.href')}?show=ego`]);
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
}, { prefs: { 'dom.events.testing.asyncClipboard': true } });

for (const name of BROWSERS.filter((each) => each === 'chromium')) {
  describe(`a telephone in ${name}`, () => {
    it('has targets for a finger before the first touch', async () => {
      const site = await serveSite();
      const browser = await launchBrowser(name);
      const { page } = await newPage(browser);
      await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
      await openApp(page, site.address);
      const { height } = (await stateOf(page)).controls.find((each) => each.name === 'tab:map');
      assert.ok(height > 40, `${height}`);
      await browser.close();
      await site.close();
    });
  });
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
