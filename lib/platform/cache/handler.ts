import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import type { CacheHandler, CacheHandlerValue } from 'next/dist/server/lib/incremental-cache/index.js';
import { secure } from '../http/html.ts';
import { SHARED_CACHING } from '../http/policy.ts';
import { clock, expire } from './clock.ts';
import { changesSince, listening } from './listener.ts';
import { beganAt, begin } from './makings.ts';

type Key = string;
type GetContext = Parameters<CacheHandler['get']>[1];
type SetContext = Parameters<CacheHandler['set']>[2];
type Value = Parameters<CacheHandler['set']>[1];
type Page = Extract<NonNullable<Value>, { html: string; rscData: unknown }>;
type Memory = { get(key: Key): CacheHandlerValue | undefined };

type Class = typeof CacheHandler & { memoryCache?: Memory };

/** Next's own class. Node hands out a CommonJS module whole, the bundler (which puts this file beside proxy.ts) its `default`. */
const loaded = fileSystemCache as unknown as Class | { default: Class };
const FileSystemCache = 'default' in loaded ? loaded.default : loaded;

/**
 * The cache of static pages and of data (next.config.ts names it). Next's own, in memory and bounded, with four additions: a page gets
 * its exact policy and loses the scripts it does not want, once, when it is stored; a page may declare its status; tags touched in any
 * process count here too; and an entry is as old as the moment when its making began, not when it ended, so that what was read before
 * a change never outlives it.
 */
export default class PageCache extends FileSystemCache {
  override async get(key: Key, context: GetContext): Promise<CacheHandlerValue | null> {
    await listening();
    const now = clock();
    const entry = await super.get(key, context);
    const usable = entry && !(entry.lastModified < changesSince() && isTagged(entry, context)) ? entry : null;
    if (!usable || isOverdue(usable, now)) begin(key, now);
    if (isPage(usable?.value)) dress(usable.value);
    return usable;
  }

  override async set(key: Key, value: Value, context: SetContext): Promise<void> {
    if (isPage(value)) dress(value);
    await super.set(key, value, context);
    const stored = FileSystemCache.memoryCache?.get(key);
    if (stored) stored.lastModified = beganAt(key, clock());
  }

  override async revalidateTag(tags: string | string[], durations?: { expire?: number }): Promise<void> {
    if (durations) return super.revalidateTag(tags, durations);
    for (const tag of [tags].flat()) expire(tag);
  }
}

const isPage = (value: Value | undefined): value is Page => value?.kind === ('APP_PAGE' as Page['kind']);

/** Gives a page its headers, once; a page of the build comes from the disk without. */
function dress(page: Page): void {
  page.headers ??= {};
  if (page.headers['content-security-policy']) return;
  const { html, policy, status, scriptFree } = secure(page.html);
  page.html = html;
  page.status = status ?? page.status;
  page.headers['content-security-policy'] = policy;
  page.headers['cache-control'] = (page.status ?? 200) < 400 ? SHARED_CACHING : 'private, no-store';
  if (!scriptFree) return;
  // Nobody asks for the data of a page without script (lib/platform/http/request.ts), and it is three times as large.
  page.rscData = undefined;
  page.segmentData = undefined;
}

/** Does the entry hang on data of ours? Next's own tags, one for each path, begin with `_N_T_`. */
function isTagged(entry: CacheHandlerValue, context: GetContext): boolean {
  const value = entry.value;
  const header = value && 'headers' in value ? value.headers?.['x-next-cache-tags'] : undefined;
  const tags = [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .concat(('tags' in context && context.tags) || []);
  return tags.some((tag) => tag !== '' && !tag.startsWith('_N_T_'));
}

function isOverdue(entry: CacheHandlerValue, now: number): boolean {
  const revalidate = entry.cacheControl?.revalidate;
  return typeof revalidate === 'number' && entry.lastModified + revalidate * 1000 < now;
}
