// Keeps the application's own files, so that a tablet that reloads without a network still shows its state, and the documents
// that were opened on it, so that they can be read on. No other answer of the services is kept.
const SHELL = 'hemicycle-shell-1';
const DOCUMENTS = 'hemicycle-documents-1';
const PATIENCE_MS = 4000;
const MOST_DOCUMENTS = 40;
const DOCUMENT = /^\/api\/voting\/(documents\/[0-9a-f]{32}\/(public-)?files\/[a-z]{2}|assemblies\/[0-9a-f]{32}\/(public-)?documents)$/;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then(async (cache) => {
    await cache.add('/');
    await keepShell(cache);
    await self.skipWaiting();
  }));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (DOCUMENT.test(url.pathname)) event.respondWith(document(event));
  else if (url.pathname.startsWith('/api/')) return;
  else if (event.request.mode === 'navigate') event.respondWith(page(event));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(event.request));
});

/** The newest page; without a network, or where it does not come soon, the one kept. */
async function page(event) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match('/');
  try {
    const answer = await fetch('/', kept ? { signal: AbortSignal.timeout(PATIENCE_MS) } : {});
    if (!answer.ok) return kept ?? answer;
    await cache.put('/', answer.clone());
    event.waitUntil(keepShell(cache).catch(() => undefined));
    return answer;
  } catch {
    return kept ?? Response.error();
  }
}

/** Keeps sign-in and tablet with every language, whether they have been shown here or not, and drops what an earlier version
    of the app had. The list is written when the app is built. */
async function keepShell(cache) {
  const answer = await fetch('/shell.json');
  if (!answer.ok) return;
  const { screens, languages } = await answer.json();
  const wanted = [...screens, ...languages].map((file) => new URL(`/${file}`, self.location.origin).href);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  if (wanted.every((address) => kept.has(address))) return;
  await cache.addAll(wanted.filter((address) => !kept.has(address)));
  for (const address of kept) if (address.includes('/assets/') && !wanted.includes(address)) await cache.delete(address);
}

/** Files under /assets carry their content's hash in the name: what is kept is right for ever. */
async function asset(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** A document, or the list of them, as the service has it now; while that is out of reach, as it was kept. What the service
    refuses is forgotten here too. */
async function document(event) {
  const { request } = event;
  const cache = await caches.open(DOCUMENTS);
  let answer;
  try {
    answer = await fetch(request);
  } catch {
    return (await cache.match(request.url)) ?? Response.error();
  }
  if (answer.status === 200) event.waitUntil(keep(cache, request.url, answer.clone()));
  else if (answer.status >= 500) return (await cache.match(request.url)) ?? answer;
  else if (answer.status >= 400) event.waitUntil(cache.delete(request.url));
  return answer;
}

/** The newest last; the oldest go. Where the disk is full, all that was kept goes. */
async function keep(cache, address, answer) {
  try {
    await cache.delete(address);
    await cache.put(address, answer);
    const kept = await cache.keys();
    for (const old of kept.slice(0, Math.max(0, kept.length - MOST_DOCUMENTS))) await cache.delete(old);
  } catch {
    await caches.delete(DOCUMENTS);
  }
}
