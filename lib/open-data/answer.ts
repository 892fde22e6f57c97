import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { SHARED_CACHING } from '@/lib/platform/http/policy.ts';
import type { problemDetails } from './schemas.ts';

/** Open data are for pages and programs of everybody. Nothing in them depends on who asks. */
const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, link' };

type Problem = z.output<typeof problemDetails>;

const entityTag = (body: string | Buffer): string =>
  `W/"${createHash('sha1').update(body).digest('base64url')}"`;

/** An answer that may be kept, and is not sent again to whoever has it (RFC 9110, 13.1.2). */
export function answer(request: Request, body: string | Buffer, headers: Record<string, string>): Response {
  const etag = entityTag(body);
  const shared = { ...OPEN, etag, 'cache-control': SHARED_CACHING, ...headers };
  if (isKnown(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: shared });
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers: shared });
}

const isKnown = (header: string | null, etag: string): boolean =>
  (header ?? '')
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag.slice(2));

export const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

export const csvType = (name: string) => ({
  'content-type': 'text/csv; charset=utf-8; header=present',
  'content-disposition': `attachment; filename="ricomi-${name}.csv"`,
});

export const xlsxType = (name: string) => ({
  'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'content-disposition': `attachment; filename="ricomi-${name}.xlsx"`,
});

/** An answer that is sent while it is being made: nobody knows its tag beforehand. */
export const streamed = (body: ReadableStream, headers: Record<string, string>): Response =>
  new Response(body, { headers: { ...OPEN, 'cache-control': SHARED_CACHING, ...headers } });

/** What went wrong, for programs (RFC 9457). */
export const problem = (details: Problem): Response =>
  new Response(JSON.stringify(details), {
    status: details.status,
    headers: { ...OPEN, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });

export const notFound = (what: string): Response =>
  problem({
    type: 'urn:ricomi:problem:not-found',
    title: 'There is nothing at this address',
    status: 404,
    detail: `No ${what} has this identifier.`,
  });

export const invalidQuery = (error: z.ZodError): Response =>
  problem({
    type: 'urn:ricomi:problem:invalid-parameter',
    title: 'A parameter is not valid',
    status: 400,
    errors: error.issues
      .slice(0, 20)
      .map(({ path, message }) => ({ parameter: String(path[0] ?? ''), detail: message })),
  });

/** Asked by browsers before a request from another site that is not simple. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'if-none-match',
      'access-control-max-age': '86400',
    },
  });
