// Frames in a real browser with a graph of 2,000 actors and 8,000 ties, the pointer moving over it: what the program needs of
// the main thread, of which 16 ms are asked, and OpenGL's calls after it. The page is bench/large, of `cmake --preset web
// -DATTACHE_BENCH=ON`. Writes the table between the marks of a document.
// usage: frames.mjs LARGE_FOLDER [docs/speed.md] [ROUNDS]

import { launchBrowser, newPage, serveSite } from '../tests/browser/driver.mjs';
import { writeMarkedPart } from './marked_part.mjs';

async function measure(browser, address) {
  const { page } = await newPage(browser, { width: 1440, height: 900 });
  await page.goto(address);
  await page.waitForSelector('html[data-state=measured]', { timeout: 120_000 });
  const data = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  await page.close();
  return { program: Number(data.program), longest: Number(data.longest), drawing: Number(data.drawing) };
}

const [folder, document, rounds = '5'] = process.argv.slice(2);
const site = await serveSite({ folder });
const browser = await launchBrowser('chromium');
try {
  const runs = [];
  for (let i = 0; i < Number(rounds); i += 1) runs.push(await measure(browser, site.address));
  const least = (name) => Math.min(...runs.map((run) => run[name])).toFixed(1);
  const text = ['| in Chromium | program, mean ms | program, slowest ms | OpenGL\'s calls, mean ms |', '|---|---:|---:|---:|',
    '| graph of 2,000 actors and 8,000 ties, the pointer moves across '
    + `| ${least('program')} | ${least('longest')} | ${least('drawing')} |`].join('\n');
  console.log(`${await browser.version()}, the best of ${rounds} rounds\n${text}`);
  if (document) await writeMarkedPart(document, 'bench/frames.mjs', text);
} finally {
  await browser.close();
  await site.close();
}
