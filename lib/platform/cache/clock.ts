import { tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { advance } from './revision.ts';

/**
 * The clock by which Next decides whether a tag has expired. The wall clock may be put forward or back while the portal runs; an
 * entry and a change must be told by one clock, or one would seem to come after the other.
 */
export const clock = (): number => performance.timeOrigin + performance.now();

/** What hangs on the tag and was made before now is no longer given out. */
export function expire(tag: string): void {
  tagsManifest.set(tag, { ...tagsManifest.get(tag), expired: clock() });
  advance();
}
