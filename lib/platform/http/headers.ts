import type { ServerResponse } from 'node:http';
import { filePolicy } from './policy.ts';
import { isHttps } from './settings.ts';

/** What nobody outside needs to know about how a page was made. */
const PRIVATE_HEADERS = ['x-powered-by', 'x-nextjs-cache', 'x-nextjs-prerender', 'x-nextjs-stale-time', 'x-next-cache-tags'];

/**
 * The headers of every answer. `same-origin` for the referrer tells other sites nothing and still lets forms carry their Origin, which
 * `no-referrer` would turn into `null`.
 */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const name of PRIVATE_HEADERS) response.removeHeader(name);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  if (isHttps()) response.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains');
  const policy = [response.getHeader('content-security-policy') ?? filePolicy].flat().map(String);
  response.setHeader('content-security-policy', policy[0] ?? filePolicy);
}
