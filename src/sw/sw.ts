// Built as its own entry (dist/sw.js); build/offline.ts replaces the two placeholders after the build.
declare const self: ServiceWorkerGlobalScope;
/** Every file of the build with its SHA-256 in hex. */
declare const __PRECACHE__: readonly (readonly [file: string, sha256: string])[];
declare const __REVISION__: string;

const { scope } = self.registration;
// Caches belong to the origin: two copies of the app under two paths of one host must not clear each other's.
const PREFIX = `rapport:${new URL(scope).pathname}:`;
const CACHE = PREFIX + __REVISION__;
const SHELL = new URL('index.html', scope).href;
// ignoreVary: many static hosts send `Vary: Origin`, and module scripts would then miss the cache
const LOOK = { ignoreVary: true, ignoreSearch: true };

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A clean copy of a response whose bytes are the expected ones; undefined for any other. */
async function verified(response: Response | undefined, expected: string): Promise<Response | undefined> {
  if (!response?.ok) return undefined;
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== expected) return undefined;
  // Not the response itself: a redirected one may not answer a navigation.
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'content-type': type } });
}

/** Puts one file into the new cache: from an older one if it has not changed, else from the network. */
async function keep(cache: Cache, older: readonly Cache[], file: string, expected: string): Promise<void> {
  const url = new URL(file, scope).href;
  for (const old of older) {
    const same = await verified(await old.match(url, LOOK), expected);
    if (same) {
      await cache.put(url, same);
      return;
    }
  }
  const fetched = await verified(await fetch(url, { cache: 'reload', credentials: 'same-origin' }), expected);
  if (!fetched) throw new Error(`${url} is not the file that this version was built with`);
  await cache.put(url, fetched);
}

async function install(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const older = await Promise.all(names.map((name) => caches.open(name)));
  const cache = await caches.open(CACHE);
  await Promise.all(__PRECACHE__.map(([file, expected]) => keep(cache, older, file, expected)));
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, LOOK);
  if (kept) return kept;
  const shell = request.mode === 'navigate' ? await cache.match(SHELL, LOOK) : undefined;
  return shell ?? fetch(request);
}

// No skipWaiting here: the open page still asks for the chunks of its own version.
self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});

self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(answer(request));
});

export {};
