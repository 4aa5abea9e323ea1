// Loads the program: its script and its WebAssembly, compiled while it comes in, with progress.

import { scriptAddress } from './trusted.js';

/** Loading failed because of the network or the host; the program itself may be sound. */
export class DownloadError extends Error {}

export function loadScript(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = scriptAddress(name);
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new DownloadError(`${name} could not be loaded`)));
    document.head.append(script);
  });
}

/** The response, with its bytes counted as they are read. */
function counted(response, onBytes) {
  if (!response.body || typeof TransformStream === 'undefined') return response;
  let received = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      received += chunk.byteLength;
      onBytes(received);
      controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
}

/** Starts the download at once; the result is what to hand to compile(). */
export async function fetchProgram(url, onBytes) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (error) {
    throw new DownloadError(`${url}: ${error.message}`);
  }
  if (!response.ok) throw new DownloadError(`${url}: ${response.status} ${response.statusText}`);
  return counted(response, onBytes);
}

/** A file of the page's own folder that is not needed for the first picture. */
export async function fetchFile(name) {
  let response;
  try {
    response = await fetch(name, { credentials: 'same-origin' });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new DownloadError(`${name}: ${error.message}`);
  }
  throw new DownloadError(`${name}: ${response.status} ${response.statusText}`);
}

/** Compiles while the bytes come in where the host names their type, and afterwards where it does not. */
export async function compile(response) {
  const type = response.headers.get('Content-Type') ?? '';
  try {
    if (WebAssembly.compileStreaming && type.split(';')[0].trim() === 'application/wasm') {
      return await WebAssembly.compileStreaming(response);
    }
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    throw new DownloadError(error.message); // cut off in the middle, or not what was asked for
  }
}
