/* Keeps the application's first screen on the device, so that without a network it still opens and shows
 * the telephone number to dial. Answers of the service are never kept here. */
const version = '__VERSION__';
const shell = ['__SHELL__'];
const cacheName = `truchement-${version}`;
/** How long a page waits for a slow network before the kept shell is shown, in milliseconds. */
const patience = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(shell))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('truchement-') && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/api') || url.pathname.startsWith('/socket.io')) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(fromCacheFirst(request));
  else event.respondWith(fromNetworkFirst(request));
});

async function openPage(request) {
  const cache = await caches.open(cacheName);
  const slow = new Promise((resolve) => setTimeout(resolve, patience, undefined));
  const answer = await Promise.race([fetch(request).catch(() => undefined), slow]);
  if (answer) return answer;
  return (await cache.match('/')) ?? fetch(request);
}

async function fromCacheFirst(request) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function fromNetworkFirst(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(cacheName)).match(request);
    if (kept) return kept;
    throw error;
  }
}

// A tap on the notification "an interpreter is there" brings the open page to the front.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then((pages) => {
      const page = pages[0];
      return page ? page.focus() : self.clients.openWindow('/');
    }),
  );
});
