import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { areaOf, pathOf } from './address.ts';
import { trustsProxy } from './settings.ts';

/** By these Next's own client asks for data instead of a page. */
const ROUTER_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
];
const PROXY_HEADERS = [
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-for',
  'forwarded',
  'x-real-ip',
];
/** Spoken between Next's own parts, never from outside. A nonce from outside would be written into a cached page. */
const INTERNAL_HEADERS = [
  'content-security-policy',
  'content-security-policy-report-only',
  'x-middleware-subrequest',
  'x-nextjs-data',
  'next-resume',
];

/** What the request may encode its answer in; kept from Next for pages, since we change them on the way out. */
export type Prepared = { id: string; path: string; acceptEncoding: string };

/** Cleans the headers of a request that was let in, before Next and our own code believe them, and gives it its id. */
export function prepare(request: IncomingMessage): Prepared {
  const { headers } = request;
  const path = pathOf(request.url ?? '/');
  const area = areaOf(path);
  drop(request, INTERNAL_HEADERS);
  if (area === 'public') drop(request, ROUTER_HEADERS);
  if (trustsProxy()) keepNearestAddress(request);
  else drop(request, PROXY_HEADERS);
  agreeWithOrigin(request);
  const id = randomUUID();
  headers['x-request-id'] = id;
  const acceptEncoding = String(headers['accept-encoding'] ?? '');
  if (area === 'public' || area === 'work') delete headers['accept-encoding'];
  return { id, path, acceptEncoding };
}

function drop({ headers }: IncomingMessage, names: string[]): void {
  for (const name of names) delete headers[name];
}

/** The proxy in front appends the address it saw; everything before is the sender's own claim. */
function keepNearestAddress({ headers }: IncomingMessage): void {
  const nearest = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  if (nearest) headers['x-forwarded-for'] = nearest;
}

/** `refusalOf` has judged the origin; Next compares it with the host once more and fails with 500 where a proxy changed the host. */
function agreeWithOrigin({ headers, method }: IncomingMessage): void {
  if (method !== 'GET' && method !== 'HEAD' && headers.origin && URL.canParse(headers.origin))
    headers['x-forwarded-host'] = new URL(headers.origin).host;
}
