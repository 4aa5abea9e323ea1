// The files of the static site, and when the page needs each of them.

import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Names of all files, those in folders too ("pdf/pdf.js"), sorted by their bytes. */
export async function filesOf(site) {
  const names = [];
  const walk = async (folder) => {
    for (const entry of await readdir(path.join(site, folder), { withFileTypes: true })) {
      const name = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) await walk(name);
      else names.push(name);
    }
  };
  await walk('.');
  return names.sort();
}

/** A file that was packed from the one whose name it lengthens. */
export const isPacked = (name) => /\.(br|gz)$/.test(name);

// Every other file is counted for the first screen: a new one must not slip by.
const LATER = [
  [/^pdf(-pages)?[/.]/, 'a PDF is opened'],
  [/^world\.map$/, 'the map is shown'],
  [/^more\.faces$/, 'a text has characters beyond Western European ones'],
  [/\.txt$|^(?!index\.).*\.html$/, 'somebody asks for it'],
  [/^SHA256SUMS$/, 'never: for whoever publishes the site'],
  [/^attache-more\.wasm$|^document\/|^print\.css$/, 'the first screen is there'],
  [/^(sw|service-worker)\.js$/, 'the first screen is there'],
  [/\.webmanifest$/, 'the page is installed'],
  [/^icon[-\w]*\.png$/, 'the page is installed'],
];

/** When the page needs a file; null: for the first screen. */
export const neededWhen = (name) => LATER.find(([pattern]) => pattern.test(name))?.[1] ?? null;
