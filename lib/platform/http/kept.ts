import type { IncomingMessage } from 'node:http';
import { revision } from '../cache/revision.ts';
import type { Answer } from './answer.ts';
import { encodingOf } from './compress.ts';
import { secured } from './headers.ts';
import { SHARED_CACHING } from './policy.ts';
import type { Prepared } from './request.ts';

type Kept = { answer: Answer; revision: number; until: number };

/** As long as a cache in front may keep a page (SHARED_CACHING); what changes meanwhile ends it at once. */
const SECONDS = 10;
const MOST_BYTES = 16 * 1024 * 1024;

const kept = new Map<string, Kept>();
let bytes = 0;

/**
 * A page that was given out a moment ago to somebody else, when nothing has changed since. It spares the rendering of a list, and
 * the way through Next of a page that is only read from memory: half of what such a page costs.
 */
export function keptAnswer(request: IncomingMessage, prepared: Prepared): Answer | undefined {
  if (request.method !== 'GET') return undefined;
  const key = keyOf(request, prepared);
  const found = kept.get(key);
  if (!found) return undefined;
  if (found.revision !== revision() || found.until < Date.now()) {
    forget(key, found);
    return undefined;
  }
  const headers = { ...found.answer.headers, 'x-request-id': prepared.id };
  if (request.headers['if-none-match'] === headers.etag) return { status: 304, headers };
  return { ...found.answer, headers };
}

/** Keeps the answer if it is the same for everybody. `since` is the revision at which its making began. */
export function keep(request: IncomingMessage, prepared: Prepared, answer: Answer, since: number): void {
  const { status, headers, body } = answer;
  if (
    request.method !== 'GET' ||
    status !== 200 ||
    headers['cache-control'] !== SHARED_CACHING ||
    headers['set-cookie']
  )
    return;
  const size = body?.length ?? 0;
  if (since !== revision() || size > MOST_BYTES / 16) return;
  const key = keyOf(request, prepared);
  const before = kept.get(key);
  if (before) forget(key, before);
  kept.set(key, {
    answer: { status, headers: secured(headers), body },
    revision: since,
    until: Date.now() + SECONDS * 1000,
  });
  bytes += size;
  for (const [oldest, entry] of kept) {
    if (bytes <= MOST_BYTES) break;
    forget(oldest, entry);
  }
}

function forget(key: string, { answer }: Kept): void {
  kept.delete(key);
  bytes -= answer.body?.length ?? 0;
}

const keyOf = ({ url = '/' }: IncomingMessage, { acceptEncoding }: Prepared): string =>
  `${encodingOf(acceptEncoding, true) ?? ''} ${url}`;
