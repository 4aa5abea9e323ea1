// The program is compiled while it comes in, from packed files where the host has them, and starts anyway where it does not.

import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { complaints, inEveryBrowser, newPage, openApp, serveSite, stateOf, waitFor } from './driver.mjs';

/** Opens the page and counts how its program is compiled. */
async function waysOfStarting(browser, address) {
  const { page, seen } = await newPage(browser);
  await page.evaluateOnNewDocument(() => {
    window.ways = { streaming: 0, whole: 0 };
    const { compile, compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = (...all) => {
      window.ways.streaming += 1;
      return compileStreaming.apply(WebAssembly, all);
    };
    WebAssembly.compile = (...all) => {
      window.ways.whole += 1;
      return compile.apply(WebAssembly, all);
    };
  });
  await openApp(page, address);
  assert.equal((await stateOf(page)).report, 'tajikistan-2013');
  assert.deepEqual(complaints({ seen, address }), []);
  const ways = await page.evaluate('window.ways');
  await page.close();
  return ways;
}

inEveryBrowser({ describe, before, after }, 'start', (name, context) => {
  it('compiles the program while it comes in', async () => {
    assert.deepEqual(await waysOfStarting(context.browser, context.site.address), { streaming: 2, whole: 0 });
  });

  it('starts where the host does not know the type of the program', async () => {
    const site = await serveSite({ types: { '.wasm': 'application/octet-stream' } });
    assert.deepEqual(await waysOfStarting(context.browser, site.address), { streaming: 0, whole: 2 });
    await site.close();
  });

  for (const [screen, width, height] of [['desk', 1440, 900], ['telephone', 390, 844]]) {
    it(`shows the first picture on a ${screen} without the second part`, async () => {
      const site = await serveSite();
      site.answers.set('attache-more.wasm', () => true); // never
      const { page } = await newPage(context.browser, { width, height });
      await page.goto(site.address);
      await waitFor('the first picture', () => page.evaluate(() => document.documentElement.dataset.state), (state) => state === 'running');
      assert.equal(await page.evaluate(() => window.attache.hurried()), 0);
      await page.close();
      await site.close();
    });
  }

  it('loads the second part at once when it is called early', async () => {
    const site = await serveSite();
    let asked = 0;
    site.answers.set('attache-more.wasm', () => {
      asked += 1;
      return asked === 1; // the first request hangs
    });
    const { page } = await newPage(context.browser);
    await page.goto(site.address);
    await waitFor('the first picture', () => page.evaluate(() => document.documentElement.dataset.state), (state) => state === 'running');
    await waitFor('the request', () => asked, (count) => count === 1);
    await page.evaluate(() => window.attache.go('#/tajikistan-2013/aid'));
    const { view } = await waitFor('the view', () => stateOf(page), (state) => state.view === 'aid');
    assert.equal(view, 'aid');
    assert.ok(await page.evaluate(() => window.attache.hurried()) > 0);
    await page.close();
    await site.close();
  });

  it('starts from the packed files, compiled while they come in', async () => {
    const site = await serveSite();
    let packed = 0;
    for (const [file, type] of [['attache.wasm', 'application/wasm'], ['attache.js', 'text/javascript']]) {
      const gz = path.join(process.env.ATTACHE_SITE, `${file}.gz`);
      const { size } = await stat(gz);
      site.answers.set(file, (request, response) => {
        packed += 1;
        response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': size });
        createReadStream(gz).pipe(response);
        return true;
      });
    }
    assert.deepEqual(await waysOfStarting(context.browser, site.address), { streaming: 2, whole: 0 });
    assert.ok(packed >= 2);
    await site.close();
  });

  it('fetches further characters once a text has one, and not before', async () => {
    const { page, seen } = await newPage(context.browser);
    await openApp(page, context.site.address);
    const fetched = () => seen.requests.some((address) => address.endsWith('/more.faces'));
    assert.equal(fetched(), false);
    await page.evaluate(() => window.attache.open('names.txt', 'Душанбе (Dushanbe) is the capital of Tajikistan.\n\nKenya gave aid.\n'));
    await waitFor('the file of further characters', fetched, (isThere) => isThere);
    await page.close();
  });
});
