// Keeps the site for the time without a network: what the first picture needs at once, the map and the reader of PDF when
// they are first used. What is kept is one version, checked by its hashes; parts.js (tools/site/parts.py) lists it.

importScripts('parts.js');

const { version, first, later } = self.attacheParts;
const hashes = new Map([...Object.entries(first), ...Object.entries(later)]);
const PAGE = 'index.html';

// Other folders of the host have caches of their own, maybe of this program too.
const { scope } = self.registration;
const PREFIX = `attache ${scope} `;
const CACHE = PREFIX + version;

/** The part of the site that a request is for; undefined for anything else. */
function partOf(request) {
  if (request.method !== 'GET' || request.headers.has('Range')) return undefined;
  const url = new URL(request.url);
  if (request.mode === 'navigate') url.search = '';
  url.hash = '';
  if (!url.href.startsWith(scope)) return undefined;
  const name = url.href.slice(scope.length) || PAGE;
  return hashes.has(name) ? name : undefined;
}

const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** Whether these bytes are this version's. */
async function isOurs(name, bytes) {
  return `sha256-${base64(await crypto.subtle.digest('SHA-256', bytes))}` === hashes.get(name);
}

/** A part as the host has it, kept if it is of this version. */
async function fetchPart(cache, name) {
  let made;
  // What the browser has of it will do if it is the right one.
  for (const mode of ['default', 'no-cache']) {
    const response = await fetch(scope + name, { cache: mode, credentials: 'same-origin' });
    if (!response.ok) return { response, isKept: false };
    const bytes = await response.arrayBuffer();
    // Made anew, because a browser takes no page from a response that was led elsewhere, as some hosts do with index.html.
    const { status, statusText, headers } = response;
    made = () => new Response(bytes, { status, statusText, headers });
    if (await isOurs(name, bytes)) {
      const isKept = await cache.put(scope + name, made()).then(() => true, () => false);
      return { response: made(), isKept };
    }
  }
  return { response: made(), isKept: false };
}

async function keepFirst() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.keys(first).map(async (name) => {
    const { isKept } = await fetchPart(cache, name);
    if (!isKept) throw new Error(`${name} is missing, or of another version`);
  }));
}

async function removeOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
}

/** The part as it is kept, else as the host has it. */
async function answer(name) {
  const cache = await caches.open(CACHE);
  return (await cache.match(scope + name)) ?? (await fetchPart(cache, name)).response;
}

self.addEventListener('install', (event) => event.waitUntil(keepFirst()));
self.addEventListener('activate', (event) => event.waitUntil(removeOthers().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const name = partOf(event.request);
  if (name !== undefined) event.respondWith(answer(name));
});
// Only the reader changes the version under an open page (web/page/renewal.js).
self.addEventListener('message', (event) => {
  if (event.data === 'use now') self.skipWaiting();
});
