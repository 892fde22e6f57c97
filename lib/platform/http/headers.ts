import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { filePolicy } from './policy.ts';
import { isHttps } from './settings.ts';

/** What nobody outside needs to know about how a page was made. */
const PRIVATE_HEADERS = [
  'x-powered-by',
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-nextjs-stale-time',
  'x-next-cache-tags',
];

/** `same-origin` tells other sites nothing and lets forms carry their Origin, which `no-referrer` would turn into `null`. */
const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** The headers as they leave the portal: one policy each, nothing about the machinery. Names are in lower case. */
export function secured(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const open = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !PRIVATE_HEADERS.includes(name)),
  );
  const [policy] = [headers['content-security-policy'] ?? filePolicy].flat();
  return {
    ...open,
    ...EVERYWHERE,
    ...(isHttps() && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
    'content-security-policy': String(policy),
  };
}

/** Puts exactly these headers on a response that has not been sent. */
export function replaceHeaders(response: ServerResponse, headers: OutgoingHttpHeaders): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
}
