// What an open page costs while nothing happens: frames drawn, and the processor's time of the browser's processes that run
// and draw it, over some seconds in each of some views with the shipped report. Writes the table between the marks of a
// document. usage: idle.mjs SITE [docs/speed.md] [SECONDS]     Chromium on Linux

import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

import { framesOf, launchBrowser, newPage, openApp, pause, serveSite, waitUntilStill } from '../tests/browser/driver.mjs';
import { writeMarkedPart } from './marked_part.mjs';

const VIEWS = ['graph', 'map', 'timeline', 'aid'];
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'])); // of the system's clock in a second

/** Seconds of processor time that a process has had. */
async function secondsOf(id) {
  const text = await readFile(`/proc/${id}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

async function processesOf(browser, type) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter((each) => each.type === type).map(({ id }) => id);
}

/** The process that runs the page: the one that works when the page is made to. */
async function processOf(browser, page) {
  const all = await processesOf(browser, 'renderer');
  const before = await Promise.all(all.map(secondsOf));
  await page.evaluate(() => {
    const end = performance.now() + 500;
    while (performance.now() < end);
  });
  const worked = (await Promise.all(all.map(secondsOf))).map((now, i) => now - before[i]);
  return all[worked.indexOf(Math.max(...worked))];
}

const [folder, document, seconds = '60'] = process.argv.slice(2);
const site = await serveSite({ folder });
const browser = await launchBrowser('chromium');
const rows = [];
try {
  const { page } = await newPage(browser, { width: 1440, height: 900 });
  await openApp(page, site.address);
  const watched = [await processOf(browser, page), ...await processesOf(browser, 'GPU')];
  for (const view of VIEWS) {
    await page.evaluate((each) => window.attache.go(`#/tajikistan-2013/${each}?sel=UZB`), view);
    await waitUntilStill(page);
    await pause(2000); // what the driver has asked is answered
    const frames = await framesOf(page);
    const before = await Promise.all(watched.map(secondsOf));
    await pause(1000 * Number(seconds));
    const after = await Promise.all(watched.map(secondsOf));
    const shares = after.map((now, i) => `${((100 * (now - before[i])) / Number(seconds)).toFixed(2)} %`);
    rows.push(`| ${view} | ${await framesOf(page) - frames} | ${shares.join(' | ')} |`);
  }
} finally {
  await browser.close();
  await site.close();
}
const text = ['| view | frames drawn | processor, the page | processor, drawing |', '|---|---:|---:|---:|', ...rows].join('\n');
console.log(`${seconds} seconds each\n${text}`);

if (document) await writeMarkedPart(document, 'bench/idle.mjs', text);
