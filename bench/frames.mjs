// Frames in a real browser with a graph of 2,000 actors: the main thread's time for each while the pointer moves over
// it. Prints JSON. The report is made up here, opened as a reader opens one, and read by the page itself.
//   node frames.mjs SITE       with ATTACHE_BROWSERS=chromium; Firefox has no such counter

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  clickControl, launchBrowser, newPage, openApp, serveSite, stateOf, waitForState, waitUntilStill,
} from '../tests/browser/driver.mjs';

const ACTORS = 2_000;
const RELATIONS = 8_000;
const MOVES = 200;

const ONSETS = ['B', 'D', 'F', 'G', 'K', 'L', 'M', 'N', 'R', 'S', 'T', 'V', 'Z'];
const RIMES = ['ala', 'eno', 'iru', 'ost', 'und'];

/** The n-th of 4,225 made-up names. */
function nameOf(n) {
  const part = (i) => ONSETS[i % ONSETS.length] + RIMES[Math.floor(i / ONSETS.length) % RIMES.length];
  return `${part(n)}${part(Math.floor(n / 65)).toLowerCase()} Foundation`;
}

function makeText() {
  const lines = [];
  for (let i = 0; i < RELATIONS; i += 1) {
    const verb = ['criticized', 'supported', 'met'][i % 3];
    lines.push(`The ${nameOf(i * 7919 % ACTORS)} ${verb} the ${nameOf((i * 104729 + 1) % ACTORS)}.`);
  }
  return lines.join('\n\n');
}

async function main() {
  const site = await serveSite({ folder: process.argv[2] });
  const browser = await launchBrowser('chromium');
  const folder = await mkdtemp(path.join(tmpdir(), 'attache-frames-'));
  try {
    const { page } = await newPage(browser, { width: 1440, height: 900 });
    await openApp(page, site.address);
    const file = path.join(folder, 'actors.txt');
    await writeFile(file, makeText());
    await (await page.$('#files')).uploadFile(file);
    const state = await waitForState(page, 'the report', ({ title, counts }) => title.includes('actors') && counts.actors > 0);
    await clickControl(page, 'layout:network').catch(() => {});
    await waitUntilStill(page);
    const canvas = (await stateOf(page)).panels.find(({ name }) => name === 'graph');
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const measure = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const frames = await page.evaluate('window.attache.frames()');
      return { seconds: metrics.find(({ name }) => name === 'TaskDuration').value, frames };
    };
    const before = await measure();
    for (let i = 0; i < MOVES; i += 1) {
      await page.mouse.move(canvas.x + canvas.width * (0.1 + 0.8 * ((i * 0.173) % 1)), canvas.y + canvas.height * (0.2 + 0.6 * ((i * 0.071) % 1)));
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(resolve); }));
    }
    const after = await measure();
    const frames = after.frames - before.frames;
    console.log(JSON.stringify({
      actors: state.counts.actors,
      relations: state.counts.relations,
      frames,
      milliseconds: (1000 * (after.seconds - before.seconds)) / frames,
    }));
  } finally {
    await rm(folder, { recursive: true });
    await browser.close();
    await site.close();
  }
}

await main();
