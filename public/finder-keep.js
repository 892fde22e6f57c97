// «Keep offline»: runs only on the page where the reader asks for it.
(() => {
  const KEPT = 'ricomi-kept-answers';
  const root = document.getElementById('keep');
  if (!root || !('serviceWorker' in navigator) || !('caches' in self)) return;
  const of = (name) => root.querySelector(`[data-${name}]`);
  const words = of('words').dataset;
  const say = (text) => {
    of('status').textContent = text;
  };

  /** The page and what it needs to be read: its styles, font and icon. */
  async function save() {
    const { address } = root.dataset;
    await navigator.serviceWorker.register('/finder-worker.js');
    const response = await fetch(address, { cache: 'no-store' });
    if (!response.ok) throw new Error(String(response.status));
    const html = await response.clone().text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    const parts = [...page.querySelectorAll('link[rel="stylesheet"], link[as="font"], link[rel="icon"]')]
      .map((link) => new URL(link.getAttribute('href'), location.origin))
      .filter(({ origin }) => origin === location.origin);
    const cache = await caches.open(KEPT);
    await cache.addAll([...new Set(parts.map(({ pathname, search }) => pathname + search))]);
    await cache.put(address, response);
    await navigator.serviceWorker.ready;
  }

  async function remove() {
    await caches.delete(KEPT);
    for (const registration of await navigator.serviceWorker.getRegistrations()) {
      if (registration.active?.scriptURL.endsWith('/finder-worker.js')) await registration.unregister();
    }
  }

  async function list() {
    const cache = await caches.open(KEPT);
    const pages = (await cache.keys()).map(({ url }) => new URL(url)).filter(({ pathname }) => pathname.endsWith('/find'));
    const items = pages.map(({ pathname, search }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = pathname + search;
      link.textContent = pathname + search;
      item.append(link);
      return item;
    });
    of('list').replaceChildren(...items);
    of('none').hidden = items.length > 0;
    of('delete').hidden = items.length === 0;
  }

  of('save').addEventListener('click', () =>
    save().then(
      () => {
        say(words.saved);
        return list();
      },
      () => say(words.failed),
    ),
  );
  of('delete').addEventListener('click', () =>
    remove()
      .then(list)
      .then(() => say(words.deleted)),
  );
  of('unable').hidden = true;
  of('able').hidden = false;
  list();
})();
