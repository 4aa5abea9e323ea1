// The canvas has as many pixels as the screen shows of it, whatever the zoom.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  inEveryBrowser, measurePicture, newPage, openApp, stateOf, waitFor, waitForState, waitUntilStill,
} from './driver.mjs';

const sizeOf = (page) => page.evaluate(() => {
  const canvas = document.getElementById('canvas');
  const { width, height } = canvas.getBoundingClientRect();
  const scroller = document.scrollingElement;
  return {
    css: [width, height],
    pixels: [canvas.width, canvas.height],
    scale: devicePixelRatio,
    scrolls: scroller.scrollWidth > scroller.clientWidth || scroller.scrollHeight > scroller.clientHeight,
  };
});

function checkSize({ css, pixels, scale, scrolls }) {
  for (const i of [0, 1]) assert.ok(Math.abs(pixels[i] - css[i] * scale) < 1, `${pixels} for ${css} at ${scale}`);
  assert.equal(scrolls, false);
}

/** Everything on the canvas lies within it. */
async function checkPanels(page) {
  const { panels } = await stateOf(page);
  const { css: [width, height] } = await sizeOf(page);
  assert.ok(panels.length >= 1);
  for (const panel of panels) {
    assert.ok(panel.x >= -1 && panel.y >= -1, JSON.stringify(panel));
    assert.ok(panel.x + panel.width <= width + 1 && panel.y + panel.height <= height + 1, JSON.stringify(panel));
  }
}

/** How much a picture of the page changes from pixel to pixel: less where it was enlarged from another scale. */
const edgesOf = async (browser, page) => (await measurePicture(browser, page)).edges;

inEveryBrowser({ describe, before, after }, 'canvas', (name, context) => {
  for (const scale of [1, 1.25, 1.5, 2]) {
    it(`is exact at ${scale} pixels to one`, async () => {
      const { page } = await newPage(context.browser, { width: 1111, height: 777, scale });
      await openApp(page, context.site.address);
      const size = await sizeOf(page);
      assert.equal(size.scale, scale);
      checkSize(size);
      await checkPanels(page);
      await page.close();
    });
  }

  it('follows the window, large and small', async () => {
    const { page } = await newPage(context.browser);
    await openApp(page, context.site.address);
    for (const [width, height] of [[1440, 900], [1024, 700], [390, 844], [320, 480], [1280, 800]]) {
      await page.setViewport({ width, height, deviceScaleFactor: 1 });
      await waitFor('the new size', () => sizeOf(page), ({ pixels }) => pixels[0] === width && pixels[1] === height);
      await waitUntilStill(page);
      checkSize(await sizeOf(page));
      await checkPanels(page);
      const picture = await measurePicture(context.browser, page);
      assert.ok(picture.colours > 20, `${picture.colours} colours at ${width} x ${height}`);
    }
    await page.close();
  });

  it('follows a screen with another scale', async () => {
    const { page } = await newPage(context.browser, { width: 800, height: 600, scale: 1 });
    await openApp(page, context.site.address);
    await page.setViewport({ width: 800, height: 600, deviceScaleFactor: 2 });
    const look = async () => {
      await page.screenshot(); // without somebody who looks, Chromium does not tell the page
      return sizeOf(page);
    };
    await waitFor('twice as many pixels', look, ({ pixels }) => pixels[0] === 1600 && pixels[1] === 1200);
    await page.close();
  });

  it('is as sharp as anew when the browser’s zoom changes, and the pointer is where it points', async () => {
    const { page } = await newPage(context.browser, { width: 1500, height: 900 });
    await openApp(page, context.site.address);
    const fresh = await newPage(context.browser, { width: 1000, height: 600, scale: 1.5 });
    await openApp(fresh.page, context.site.address);
    // The window keeps its pixels, of which one on the page takes more now.
    await page.bringToFront();
    await page.setViewport({ width: 1000, height: 600, deviceScaleFactor: 1.5 });
    await waitFor('the zoom', async () => {
      await page.screenshot();
      return sizeOf(page);
    }, ({ css, pixels, scale }) => scale === 1.5 && css[0] === 1000 && pixels[0] === 1500);
    await waitUntilStill(page);
    checkSize(await sizeOf(page));
    await checkPanels(page);
    const [zoomed, anew] = [await edgesOf(context.browser, page), await edgesOf(context.browser, fresh.page)];
    assert.ok(zoomed > 0.97 * anew, `${zoomed} of ${anew} steps from pixel to pixel`);

    await page.bringToFront();
    const { nodes } = await waitForState(page, 'nodes', (state) => state.nodes.length > 1);
    const { x, y, code } = nodes.find((each) => each.code === 'UZB') ?? nodes[1];
    await page.mouse.click(x, y);
    await waitForState(page, 'the pressed node', ({ selection }) => selection === code);
    await fresh.page.close();
    await page.close();
  });
});
