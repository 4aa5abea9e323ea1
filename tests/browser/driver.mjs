// What the browser tests share: the site behind a tiny server, the browsers, and a page that is watched.
// Everything waits for conditions, never for a time: machines are slow in different ways.

import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

import puppeteer from 'puppeteer-core';

const MIME_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

const PATIENCE_MS = 60_000; // for any one condition

export const BROWSERS = (process.env.ATTACHE_BROWSERS ?? 'chromium,firefox').split(',');

/**
 * Serves the site at a sub-folder of 127.0.0.1, as a static host would.
 * `answers` maps a file's name to what may be said instead of it: (request, response) => whether it was.
 */
export async function serveSite({ folder = process.env.ATTACHE_SITE, answers = new Map(), types = {} } = {}) {
  const mimeTypes = { ...MIME_TYPES, ...types };
  assert.ok(folder, 'ATTACHE_SITE must name the folder of the static site');
  const prefix = '/some/folder/';

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const name = pathname.startsWith(prefix) ? pathname.slice(prefix.length) || 'index.html' : '';
    if (answers.get(name)?.(request, response)) return;
    const file = path.join(folder, path.normalize(`/${name}`));
    const found = name ? await stat(file).catch(() => null) : null;
    if (!found?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': mimeTypes[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    answers,
    address: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }),
  };
}

const CHROMIUM_FLAGS = [
  '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--no-sandbox',
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage', '--hide-scrollbars', '--force-color-profile=srgb',
];

/** Starts 'chromium' or 'firefox'. Firefox needs a display; it draws WebGL only in a window. */
export function launchBrowser(name, { webgl = true, args = [], prefs = {} } = {}) {
  const common = { defaultViewport: null, protocolTimeout: 2 * PATIENCE_MS, timeout: PATIENCE_MS };
  if (name === 'firefox') {
    return puppeteer.launch({
      ...common,
      browser: 'firefox',
      executablePath: process.env.ATTACHE_FIREFOX ?? '/usr/bin/firefox-esr',
      headless: false,
      args,
      extraPrefsFirefox: { 'webgl.force-enabled': webgl, 'webgl.disabled': !webgl, ...prefs },
    });
  }
  return puppeteer.launch({
    ...common,
    browser: 'chrome',
    executablePath: process.env.ATTACHE_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [...CHROMIUM_FLAGS, ...(webgl ? [] : ['--disable-3d-apis']), ...args],
  });
}

/** A page whose console, errors and requests are kept. */
export async function newPage(browser, { width = 1280, height = 800, scale = 1, scheme = 'light' } = {}) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await setScheme(page, browser, scheme);
  const seen = { console: [], errors: [], requests: [] };
  page.on('console', (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => seen.requests.push(request.url()));
  return { page, seen };
}

async function setScheme(page, browser, scheme) {
  const isChromium = (await browser.version()).toLowerCase().includes('chrom');
  if (isChromium) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** Opens the page and waits until its first picture is drawn and it has come to rest. */
export async function openApp(page, address, fragment = '') {
  await page.goto(address + fragment);
  await waitForApp(page);
  await waitUntilStill(page);
}

/** Until the first picture is drawn. Not by page.waitForFunction(), which compiles text in the page: its policy forbids that. */
export async function waitForApp(page) {
  await waitFor('the program', () => page.evaluate('window.attache !== undefined'), Boolean);
  await page.evaluate('window.attache.ready');
}

/** A plain load of another fragment would only move within the page. */
export async function openElsewhere(browser, address, fragment, options) {
  const { page, seen } = await newPage(browser, options);
  await openApp(page, address, fragment);
  return { page, seen };
}

export const stateOf = (page) => page.evaluate('window.attache.state()');
export const framesOf = (page) => page.evaluate('window.attache.frames()');
export const fragmentOf = (page) => page.evaluate('location.hash');

/** A value for a message, without the long lists of where things stand. */
function brief(value) {
  const { controls, marks, nodes, panels, ...rest } = Object(value);
  return (value === Object(value) && !Array.isArray(value) ? JSON.stringify(rest) : JSON.stringify(value))?.slice(0, 2000);
}

/** Polls until `holds(await read())`; the message shows the last value. */
export async function waitFor(what, read, holds) {
  const deadline = Date.now() + PATIENCE_MS;
  let last;
  do {
    last = await read();
    if (holds(last)) return last;
    await pause(50);
  } while (Date.now() < deadline);
  return assert.fail(`${what} did not come; the last value was ${brief(last)}`);
}

export const waitForState = (page, what, holds) => waitFor(what, () => stateOf(page), holds);

export const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Until no frame was drawn for a second. */
export async function waitUntilStill(page) {
  let before = -1;
  await waitFor('a still picture', async () => {
    const frames = await framesOf(page);
    const isStill = frames === before;
    before = frames;
    if (!isStill) await pause(1000);
    return isStill;
  }, (isStill) => isStill);
}

const centre = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

async function clickAt(page, { x, y }) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
}

/** Clicks the node of an actor in the graph. */
export async function clickNode(page, code) {
  const { nodes } = await waitForState(page, `the node ${code}`, ({ nodes: all }) => all.some((each) => each.code === code));
  await clickAt(page, nodes.find((each) => each.code === code));
}

/** Clicks a button or field by the name that views give it. */
export async function clickControl(page, name) {
  const { controls } = await waitForState(page, `the control ${name}`, ({ controls: all }) => all.some((each) => each.name === name));
  await clickAt(page, centre(controls.find((each) => each.name === name)));
}

/** A key with Ctrl, and what the browser does with it, if anything: Chromium's driver has to be told. */
export async function pressWithCtrl(page, browserName, key, command) {
  await page.keyboard.down('Control');
  await page.keyboard.press(key, browserName === 'chromium' && command ? { commands: [command] } : {});
  await page.keyboard.up('Control');
}

/** Drops a file of text on the canvas. */
export const drop = (page, name, text) => page.evaluate((fileName, content) => {
  const data = new DataTransfer();
  data.items.add(new File([content], fileName));
  for (const type of ['dragover', 'drop'])
    document.getElementById('canvas').dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
}, name, text);

/** What a picture of the page holds: how many colours, and the share of the commonest. */
export async function measurePicture(browser, page) {
  const picture = await page.screenshot({ encoding: 'base64' });
  const other = await browser.newPage();
  try {
    return await other.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const pixels = new Uint32Array(data.buffer);
      const counts = new Map();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      const [ground, often] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
      let edges = 0;
      for (let i = 0; i + 4 < data.length; i += 4) {
        if ((i / 4 + 1) % canvas.width !== 0) edges += Math.abs(data[i] - data[i + 4]) ** 2; // a soft edge counts for less
      }
      return {
        width: canvas.width,
        height: canvas.height,
        colours: counts.size,
        commonest: often / pixels.length,
        ground: [0, 8, 16].map((shift) => (ground >>> shift) & 0xff), // the commonest colour's red, green, blue
        edges,
      };
    }, picture);
  } finally {
    await other.close();
  }
}

/** What a careful reader of the console and the network would complain about. */
export function complaints({ seen, address }) {
  const { host } = new URL(address);
  const foreign = seen.requests.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:') && new URL(url).host !== host);
  const loud = seen.console.filter((line) => /^(error|warn|assert)/.test(line));
  return [...loud, ...seen.errors, ...foreign.map((url) => `request to ${url}`)];
}

/** Runs the same tests in every browser: declare(name, {browser, site}) within a suite of its own. */
export function inEveryBrowser({ describe, before, after }, title, declare, options = {}) {
  for (const name of BROWSERS) {
    describe(`${title} in ${name}`, () => {
      const context = {};
      before(async () => {
        context.site = await serveSite();
        context.browser = await launchBrowser(name, options);
      });
      after(async () => {
        await context.browser?.close();
        await context.site?.close();
      });
      declare(name, context);
    });
  }
}
