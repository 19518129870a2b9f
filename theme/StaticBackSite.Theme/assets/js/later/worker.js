// Keeps pages for reading without network: those that matter most from the first visit, the others once they were visited.
// The build writes two lines in front of this: `edition`, a hash of the whole site, and `kept`, the addresses to keep.
// A page always comes from the network where there is one, since old advice on safety could do harm.
const prefix = 'pages-';
const current = prefix + edition;
const root = new URL('./', self.location).pathname;
const mostVisited = 40;

const isPage = request => !new URL(request.url).pathname.startsWith(`${root}assets/`);
const fresh = address => new Request(address, { cache: 'reload' });

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(current);
  await cache.addAll(kept.map(fresh));
  await self.skipWaiting();
})()));

// Another edition: what was visited before is fetched again, and every older copy goes.
self.addEventListener('activate', event => event.waitUntil((async () => {
  const cache = await caches.open(current);
  for (const name of (await caches.keys()).filter(name => name.startsWith(prefix) && name !== current)) {
    const visited = (await (await caches.open(name)).keys()).filter(isPage).slice(-mostVisited);
    for (const { url } of visited) {
      if (await cache.match(url)) continue;
      const answer = await fetch(fresh(url)).catch(() => null);
      if (answer?.ok) await cache.put(url, answer);
    }
    await caches.delete(name);
  }
  await self.clients.claim();
})()));

const fromNetwork = async request => {
  const cache = await caches.open(current);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === 'basic') await cache.put(request.url.split('#')[0], answer.clone());
    return answer;
  } catch (offline) {
    const copy = await cache.match(request, { ignoreSearch: true });
    if (copy) return copy;
    throw offline;
  }
};

// Their names hold a hash of their content, so a copy is never old.
const fromCache = async request => {
  const cache = await caches.open(current);
  const copy = await cache.match(request);
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
};

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate' || request.url.endsWith('/search.json')) event.respondWith(fromNetwork(request));
  else if (!isPage(request)) event.respondWith(fromCache(request));
});
