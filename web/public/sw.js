// Keeps the application's own files, so that a tablet that reloads without a network still shows its state.
// Answers of the services are never kept.
const SHELL = 'hemicycle-shell-1';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.add('/')).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (event.request.mode === 'navigate') event.respondWith(page());
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(event.request));
});

/** The newest page; without a network the one kept. */
async function page() {
  const cache = await caches.open(SHELL);
  try {
    const answer = await fetch('/');
    if (answer.ok) await cache.put('/', answer.clone());
    return answer;
  } catch {
    return (await cache.match('/')) ?? Response.error();
  }
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
