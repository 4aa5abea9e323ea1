// What the page weighs. usage: weights.mjs SITE_FOLDER [--write docs/weight.md | --check]
// Without a third word it prints the table; --write puts it into the document between its marks; --check fails when the first
// screen needs more than the budget, or a file lies there without its packed ones.

import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { filesOf, isPacked, neededWhen } from './site/site_files.mjs';

const BUDGET_KB = 700; // brotli, thousands of bytes, of all that the first screen needs
const LEAST_PACKED = 256;
const BEGIN = '<!-- tools/weights.mjs writes this -->';
const END = '<!-- until here -->';

async function measure(site) {
  const names = await filesOf(site);
  const size = async (name) => (await stat(path.join(site, name))).size;
  return Promise.all(names.filter((name) => !isPacked(name) && name !== 'SHA256SUMS').map(async (name) => {
    const bytes = await size(name);
    const packed = async (kind) => (names.includes(`${name}.${kind}`) ? size(`${name}.${kind}`) : bytes);
    return { name, bytes, gzip: await packed('gz'), brotli: await packed('br'), when: neededWhen(name) };
  }));
}

const sum = (files) => files.reduce((all, file) => ({
  bytes: all.bytes + file.bytes, gzip: all.gzip + file.gzip, brotli: all.brotli + file.brotli,
}), { bytes: 0, gzip: 0, brotli: 0 });

const number = (value) => value.toLocaleString('en-US');

function table(files) {
  const row = (name, file, when) =>
    `| ${name} | ${number(file.bytes)} | ${number(file.gzip)} | ${number(file.brotli)} | ${when} |`;
  const first = files.filter((file) => !file.when);
  const later = files.filter((file) => file.when);
  const byWeight = (a, b) => b.brotli - a.brotli || (a.name < b.name ? -1 : 1);
  return [
    '| file | bytes | gzip | brotli | needed when |', '|---|---:|---:|---:|---|',
    ...first.sort(byWeight).map((file) => row(file.name, file, 'the first screen')),
    row('**the first screen**', sum(first), ''),
    ...later.sort(byWeight).map((file) => row(file.name, file, file.when)),
  ].join('\n');
}

const [site, mode, document] = process.argv.slice(2);
const files = await measure(site);
const first = sum(files.filter((file) => !file.when));
if (mode === '--write') {
  const text = await readFile(document, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  assert.ok(begin >= 0 && end > begin, `${document} has no place for the table`);
  await writeFile(document, `${text.slice(0, begin) + BEGIN}\n\n${table(files)}\n\n${text.slice(end)}`);
} else if (mode === '--check') {
  for (const file of files.filter(({ bytes }) => bytes >= LEAST_PACKED)) {
    assert.ok(file.gzip < file.bytes || file.brotli < file.bytes, `${file.name} was not packed`);
  }
  assert.ok(first.brotli <= BUDGET_KB * 1000,
    `the first screen needs ${number(first.brotli)} bytes (brotli); the budget is ${BUDGET_KB} kB`);
  console.log(`the first screen needs ${number(first.brotli)} bytes (brotli) of ${BUDGET_KB} kB`);
} else {
  console.log(table(files));
}
