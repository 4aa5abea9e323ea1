// Packs every file of the static site beside it, as NAME.br and NAME.gz, for hosts that send such files by themselves, and
// writes SHA256SUMS. The same files give the same bytes: no times, no names. usage: pack_site.mjs SITE_FOLDER CACHE_FOLDER

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { filesOf, isPacked } from './site_files.mjs';

const LEAST_BYTES = 256; // less is not worth a file
const GZIP_SYSTEM_BYTE = 9; // of its header: which system packed it

function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function gzip(bytes) {
  const packed = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION, memLevel: constants.Z_MAX_MEMLEVEL });
  packed[GZIP_SYSTEM_BYTE] = 255; // unknown
  return packed;
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What was packed once is kept by what it was. */
async function packedAs(kind, pack, bytes, cache) {
  const kept = path.join(cache, `${sha256(bytes)}.${kind}`);
  const known = await readFile(kept).catch(() => null);
  if (known) return known;
  const packed = pack(bytes);
  await writeFile(kept, packed);
  return packed;
}

const [site, cache] = process.argv.slice(2);
await mkdir(cache, { recursive: true });
for (const name of await filesOf(site)) {
  if (isPacked(name) || name === 'SHA256SUMS') continue;
  const file = path.join(site, name);
  const bytes = await readFile(file);
  if (bytes.length < LEAST_BYTES) continue;
  for (const [kind, pack] of [['br', brotli], ['gz', gzip]]) {
    const packed = await packedAs(kind, pack, bytes, cache);
    if (packed.length < bytes.length) await writeFile(`${file}.${kind}`, packed);
  }
}

const sums = [];
for (const name of await filesOf(site)) {
  if (name !== 'SHA256SUMS') sums.push(`${sha256(await readFile(path.join(site, name)))}  ${name}\n`);
}
await writeFile(path.join(site, 'SHA256SUMS'), sums.join(''));
