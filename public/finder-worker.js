// Gives out answers of the finder that the reader chose to keep, when the network does not. Registered only when the reader asks for it
// on «keep offline» (finder-keep.js); keeps nothing by itself and looks at no other page.
const KEPT = 'ricomi-kept-answers';
const PATIENCE = 6000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && /^\/(es|en|pt|fr|ht)\/find$/.test(url.pathname)) event.respondWith(page(request));
  else if (/^\/(_next\/static|fonts)\/|^\/icon\.svg$/.test(url.pathname)) event.respondWith(part(request));
});

/** The network's page, fresher; else the kept one with its date. */
async function page(request) {
  const kept = await caches.match(request, { cacheName: KEPT });
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

const part = async (request) => (await caches.match(request, { cacheName: KEPT })) ?? fetch(request);
