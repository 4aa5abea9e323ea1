// Golden pictures: the window draws each screen (screens.mjs) at one and at two pixels to one; both, reduced to half of
// the layout's pixels, must look like the one that is kept.
//   node pictures.mjs check APP GOLDEN DIFFERENCES   DIFFERENCES: folder for the pictures that differ
//   node pictures.mjs update APP GOLDEN              writes those anew that differ
//
// The comparison is tolerant: another driver smooths edges in another way. What moves, goes or changes colour is found.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

import { SCALES, SCREENS } from './screens.mjs';

const REDUCTION = 2; // pixels of the layout to one of the kept picture
const COLOUR_TOLERANCE = 0.12; // of pixelmatch, in YIQ
const MOST_DIFFERENT = 0.002; // share of the pixels
const AT_ONCE = 2;

const run = promisify(execFile);

/** Averages squares of `factor` pixels. */
function reduce({ width, height, data }, factor) {
  const small = new PNG({ width: Math.floor(width / factor), height: Math.floor(height / factor) });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      const to = (y * small.width + x) * 4;
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let i = 0; i < factor * factor; i += 1) {
          const from = (y * factor + Math.floor(i / factor)) * width + x * factor + (i % factor);
          sum += data[from * 4 + channel];
        }
        small.data[to + channel] = Math.round(sum / (factor * factor));
      }
    }
  }
  return small;
}

async function draw(app, { link, width, height, scheme, options }, scale, file) {
  const size = ['--size', `${width}x${height}`, '--scale', String(scale)];
  await run(app, [...size, '--scheme', scheme, ...options, '--screenshot', file, '--link', link]);
  return reduce(PNG.sync.read(await readFile(file)), REDUCTION * scale);
}

/** The share of pixels that differ, and a picture of them; another size differs everywhere. */
function compare(golden, drawn) {
  if (!golden || golden.width !== drawn.width || golden.height !== drawn.height) return { share: 1 };
  const picture = new PNG({ width: drawn.width, height: drawn.height });
  const count = pixelmatch(golden.data, drawn.data, picture.data, drawn.width, drawn.height, { threshold: COLOUR_TOLERANCE });
  return { share: count / (drawn.width * drawn.height), picture };
}

const encode = (picture) => PNG.sync.write(picture, { deflateLevel: 9, colorType: 2 });
const readGolden = (file) => readFile(file).then((bytes) => PNG.sync.read(bytes), () => undefined);

/** Whether the screen looks as it is kept; tells of what does not. */
async function check(screen, { app, golden, differences, scratch }) {
  const kept = await readGolden(path.join(golden, `${screen.name}.png`));
  let good = true;
  for (const scale of SCALES) {
    const drawn = await draw(app, screen, scale, path.join(scratch, `${screen.name}-${scale}.png`));
    const { share, picture } = compare(kept, drawn);
    if (share <= MOST_DIFFERENT) continue;
    good = false;
    const name = `${screen.name}@${scale}`;
    console.log(kept ? `${name}: ${(share * 100).toFixed(2)} % of the pixels differ` : `${name}: no picture is kept`);
    await writeFile(path.join(differences, `${name}.png`), encode(drawn));
    if (picture) await writeFile(path.join(differences, `${name}-difference.png`), encode(picture));
  }
  return good;
}

async function update(screen, { app, golden, scratch }) {
  const file = path.join(golden, `${screen.name}.png`);
  const kept = await readGolden(file);
  const drawn = [];
  for (const scale of SCALES) drawn.push(await draw(app, screen, scale, path.join(scratch, `${screen.name}-${scale}.png`)));
  if (drawn.some((each) => compare(kept, each).share > MOST_DIFFERENT)) await writeFile(file, encode(drawn[0]));
  return true;
}

/** Names of pictures that are kept of no screen. */
async function strays(golden) {
  const names = new Set(SCREENS.map(({ name }) => `${name}.png`));
  return (await readdir(golden)).filter((file) => !names.has(file));
}

async function main([mode, app, golden, differences]) {
  if (!['check', 'update'].includes(mode) || !golden || (mode === 'check' && !differences)) {
    console.error('usage: node pictures.mjs check APP GOLDEN DIFFERENCES | update APP GOLDEN');
    return 2;
  }
  const scratch = await mkdtemp(path.join(tmpdir(), 'attache-pictures-'));
  await mkdir(golden, { recursive: true });
  if (differences) await mkdir(differences, { recursive: true });
  const waiting = [...SCREENS];
  let failed = 0;
  const work = async () => {
    for (let screen = waiting.shift(); screen; screen = waiting.shift()) {
      if (!await (mode === 'check' ? check : update)(screen, { app, golden, differences, scratch })) failed += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await rm(scratch, { recursive: true });
  }
  for (const file of await strays(golden)) {
    if (mode === 'update') await rm(path.join(golden, file));
    else { console.log(`${file} is kept of no screen`); failed += 1; }
  }
  console.log(`${SCREENS.length - failed} of ${SCREENS.length} screens look as they are kept.`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
