// The part of a document that a measurement writes: between "<!-- SCRIPT writes this -->" and "<!-- until here: SCRIPT -->".

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';

/** `script` is the measurement's path as the marks name it. */
export async function writeMarkedPart(document, script, text) {
  const begin = `<!-- ${script} writes this -->`;
  const whole = await readFile(document, 'utf8');
  const [from, to] = [whole.indexOf(begin), whole.indexOf(`<!-- until here: ${script} -->`)];
  assert.ok(from >= 0 && to > from, `${document} has no place for what ${script} writes`);
  await writeFile(document, `${whole.slice(0, from) + begin}\n\n${text}\n\n${whole.slice(to)}`);
}
