// The second part of the program: what the first picture does not need (web/second_part.txt). It comes after that picture, or at
// once when something of it is called before.

import { compile, DownloadError, fetchProgram } from './download.js';

/** The bytes of a file, for which everything waits. */
function fetchNow(name) {
  const request = new XMLHttpRequest();
  request.open('GET', name, false);
  request.overrideMimeType('text/plain; charset=x-user-defined'); // a byte in each character
  try {
    request.send();
  } catch (error) {
    throw new DownloadError(`${name}: ${error.message}`);
  }
  if (request.status !== 200) throw new DownloadError(`${name}: ${request.status} ${request.statusText}`);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}

const STAMP = 'second part'; // tools/site/split_program.py writes it

export function makeSecondPart(name) {
  let exports = null; // of the first part
  let namespace = ''; // by which only its own second part asks for them
  let isThere = false;
  let loading = null;
  let hurried = 0;

  const imports = () => ({ [namespace]: exports });

  /** Something else came than the second part of this very program. */
  const mismatch = (error) => new DownloadError(`${name}: ${error.message}`);

  function loadNow() {
    hurried += 1;
    const bytes = fetchNow(name);
    try {
      // Made, it puts its functions into the table.
      new WebAssembly.Instance(new WebAssembly.Module(bytes), imports());
    } catch (error) {
      throw mismatch(error);
    }
    isThere = true;
  }

  async function fetchAndStart() {
    const response = await fetchProgram(name, () => {});
    try {
      const module = await compile(response);
      if (isThere) return;
      await WebAssembly.instantiate(module, imports());
    } catch (error) {
      throw mismatch(error);
    }
    isThere = true;
  }

  return {
    /** What the first part calls in its place, by its number in the table. */
    calls: new Proxy({}, {
      get: (_, number) => (...values) => {
        if (!isThere) loadNow();
        const table = Object.values(exports).find((each) => each instanceof WebAssembly.Table);
        return table.get(Number(number))(...values);
      },
    }),
    /** The first part is there. */
    follow({ instance, module }) {
      exports = instance.exports;
      namespace = new TextDecoder().decode(WebAssembly.Module.customSections(module, STAMP)[0]);
    },
    /** Resolves when it is there. */
    load() {
      loading ??= fetchAndStart();
      return loading;
    },
    /** How often it was called before it was there. */
    hurried: () => hurried,
  };
}
