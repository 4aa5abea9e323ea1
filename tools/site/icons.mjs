// Draws web/page/icon-*.png from web/page/icon.svg: node tools/site/icons.mjs. For when the icon changes; the pictures are
// kept beside it.

import { readFile, writeFile } from 'node:fs/promises';

import puppeteer from 'puppeteer-core';

const folder = new URL('../../web/page/', import.meta.url);
const svg = await readFile(new URL('icon.svg', folder), 'utf8');
// A system cuts a maskable icon to its own shape: the ground goes to the edge, the picture keeps to the middle.
const maskable = svg.replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
  .replace(/<rect [^>]*\/>/, '<rect x="-4" y="-4" width="40" height="40" fill="#7a2f63"/>');

const browser = await puppeteer.launch({
  executablePath: process.env.ATTACHE_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, picture, size] of [['icon-192', svg, 192], ['icon-512', svg, 512], ['icon-maskable', maskable, 512]]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${picture}`);
  await writeFile(new URL(`${name}.png`, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
