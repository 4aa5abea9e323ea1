// The site's packed files say the same as the files they were packed from, SHA256SUMS names them all, and the server of
// script/server sends them to who takes them.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { filesOf, isPacked } from '../../tools/site/site_files.mjs';

const site = process.env.ATTACHE_SITE;
const bytesOf = (name) => readFile(path.join(site, name));

test('packed files unpack to the files beside them and hold no time', async () => {
  const names = await filesOf(site);
  const packed = names.filter(isPacked);
  assert.ok(packed.includes('attache.wasm.br') && packed.includes('attache.wasm.gz'));
  for (const name of packed) {
    const bytes = await bytesOf(name);
    const whole = await bytesOf(name.replace(/\.(br|gz)$/, ''));
    assert.ok(bytes.length < whole.length, name);
    assert.ok((name.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)).equals(whole), name);
    if (name.endsWith('.gz')) assert.equal(bytes.readUInt32LE(4), 0, `${name} has a time`);
  }
});

test('the page asks at once for every script that boot.js imports, and for no other', async () => {
  const found = new Set();
  const follow = async (name) => {
    for (const [, next] of String(await bytesOf(name)).matchAll(/^(?:import|export)\s[^;]*?from '\.\/([^']+)'/gm)) {
      if (found.has(next)) continue;
      found.add(next);
      await follow(next);
    }
  };
  await follow('boot.js');
  const page = String(await bytesOf('index.html'));
  const asked = [...page.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, name]) => name);
  assert.ok(found.size > 10);
  assert.deepEqual(asked.sort(), [...found].sort());
});

test('SHA256SUMS names every file with its sum', async () => {
  const lines = String(await bytesOf('SHA256SUMS')).trimEnd().split('\n').map((line) => line.split('  '));
  const names = (await filesOf(site)).filter((name) => name !== 'SHA256SUMS');
  assert.deepEqual(lines.map(([, name]) => name), names);
  for (const [sum, name] of lines) {
    assert.equal(createHash('sha256').update(await bytesOf(name)).digest('hex'), sum, name);
  }
});

test('the server sends the packed file to who takes it, with the type of the file itself', async () => {
  const server = spawn('python3', [fileURLToPath(new URL('../../tools/serve.py', import.meta.url)), site, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(server.stdout, 'data');
    const address = String(line).match(/http:\S+/)[0];
    const ask = async (name, codings) => {
      const [response] = await once(get(address + name, { headers: codings ? { 'Accept-Encoding': codings } : {} }), 'response');
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      return { headers: response.headers, bytes: Buffer.concat(chunks) };
    };
    const whole = await bytesOf('attache.wasm');
    const best = await ask('attache.wasm', 'gzip, deflate, br');
    assert.equal(best.headers['content-encoding'], 'br');
    assert.equal(best.headers['content-type'], 'application/wasm');
    assert.equal(best.headers.vary, 'Accept-Encoding');
    assert.ok(brotliDecompressSync(best.bytes).equals(whole));
    const old = await ask('attache.wasm', 'gzip');
    assert.equal(old.headers['content-encoding'], 'gzip');
    assert.ok(gunzipSync(old.bytes).equals(whole));
    const plain = await ask('attache.wasm');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.ok(plain.bytes.equals(whole));
    assert.match(String(brotliDecompressSync((await ask('', 'br')).bytes)), /<!doctype html>/);
  } finally {
    server.kill();
  }
});
