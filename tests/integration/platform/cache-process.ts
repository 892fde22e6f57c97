import nodeFs from 'next/dist/server/lib/node-fs-methods.js';
import PageCache from '../../../lib/platform/cache/handler.ts';

/** A process of the portal as far as its cache goes: puts entries in and gives them out as its parent says. */
export type Order = { id: number; do: 'get' | 'set'; key: string; tags: string[]; value?: string };

const context = {
  fs: nodeFs.nodeFs,
  flushToDisk: false,
  maxMemoryCacheSize: 1_000_000,
  serverDistDir: '/nowhere',
  revalidatedTags: [],
};
const cache = new PageCache(context as never);

process.on('message', async ({ id, do: what, key, tags, value }: Order) => {
  if (what === 'set') {
    const data = { kind: 'FETCH', data: { headers: {}, body: value, url: '' }, revalidate: 3600, tags };
    await cache.set(key, data as never, { fetchCache: true, tags } as never);
    return process.send?.({ id });
  }
  const entry = await cache.get(key, { kind: 'FETCH', tags, softTags: [] } as never);
  const found = entry?.value as { data: { body: string } } | null | undefined;
  process.send?.({ id, value: found?.data.body ?? null });
});
