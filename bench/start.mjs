// How long the page takes to its first useful picture - the report read, its relations drawn - beside the bare page of bench/bare,
// built with the same flags: in turns, in a browser that has neither kept, the median of all rounds. Writes the table between
// the marks of a document. usage: start.mjs SITE_FOLDER BARE_FOLDER docs/weight.md [ROUNDS]

import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { launchBrowser } from '../tests/browser/driver.mjs';
import { writeMarkedPart } from './marked_part.mjs';

const LINES = [
  { name: 'from this machine', bits: 0, latency: 0 },
  { name: 'over 20 Mbit/s with 40 ms', bits: 20e6, latency: 40 },
];

async function serve(folder) {
  const server = spawn('python3', ['tools/serve.py', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(server.stdout, 'data');
  return { address: String(line).match(/http:\S+/)[0], close: () => server.kill() };
}

/** Milliseconds from the request to the first frame that is shown. */
async function timeTo(browser, address, { bits, latency }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  if (bits > 0) {
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions',
      { offline: false, latency, downloadThroughput: bits / 8, uploadThroughput: bits / 8 });
  }
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      if (document.documentElement?.dataset.state !== 'running') return requestAnimationFrame(look);
      window.firstPicture ??= performance.now();
      return undefined;
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  await page.waitForFunction('window.firstPicture > 0');
  const time = await page.evaluate('window.firstPicture');
  await context.close();
  return time;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const [site, bare, document, rounds = '11'] = process.argv.slice(2);
const servers = { bare: await serve(bare), page: await serve(site) };
const browser = await launchBrowser('chromium');
const rows = [];
for (const line of LINES) {
  const times = { bare: [], page: [] };
  for (let i = 0; i < Number(rounds); ++i) {
    for (const which of ['bare', 'page']) times[which].push(await timeTo(browser, servers[which].address, line));
  }
  const [ours, theirs] = [median(times.page), median(times.bare)];
  rows.push(`| ${line.name} | ${theirs.toFixed(0)} | ${ours.toFixed(0)} | **${(ours / theirs).toFixed(2)}** |`);
}
const text = ['| the files come | bare page, ms | Attaché, ms | times |', '|---|---:|---:|---:|', ...rows].join('\n');
console.log(`${await browser.version()}, ${rounds} rounds\n${text}`);
await browser.close();
Object.values(servers).forEach((server) => server.close());

if (document) await writeMarkedPart(document, 'bench/start.mjs', text);
