import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { areaOf, localeOf } from './address.ts';
import { encode } from './compress.ts';
import { errorPage } from './error-page.ts';
import { setSecurityHeaders } from './headers.ts';
import { isShared, secure } from './html.ts';
import { SHARED_CACHING } from './policy.ts';
import { problem } from './problem.ts';
import type { Prepared } from './request.ts';

/** Sends a page that was held: with its policy when Next has it whole, replaced by one of ours when it tells of a failure. */
export async function finish(request: IncomingMessage, response: ServerResponse, prepared: Prepared, body: string): Promise<void> {
  try {
    response.removeHeader('content-length');
    response.removeHeader('transfer-encoding');
    if (response.statusCode >= 400 && !isOwnErrorPage(body)) return await sendError(request, response, prepared, response.statusCode);
    await sendPage(request, response, prepared, body);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) await sendError(request, response, prepared, 500);
  }
}

/** A page of ours that declares its status is whole; what Next says by itself is blank without script. */
const isOwnErrorPage = (body: string): boolean => body.includes('<meta name="status"');

async function sendPage(request: IncomingMessage, response: ServerResponse, prepared: Prepared, body: string): Promise<void> {
  if (!response.hasHeader('content-security-policy')) {
    const page = secure(body);
    if (isShared(body) && response.statusCode === 200) response.setHeader('cache-control', SHARED_CACHING);
    body = page.html;
    response.statusCode = page.status ?? response.statusCode;
    response.setHeader('content-security-policy', page.policy);
    if (page.scriptFree) response.removeHeader('link');
  }
  if (areaOf(prepared.path) === 'public') response.setHeader('vary', 'accept-encoding');
  const etag = etagOf(response, body);
  if (etag && request.headers['if-none-match'] === etag && response.statusCode === 200) {
    response.statusCode = 304;
    return sendBody(request, response, undefined);
  }
  const repeats = response.getHeader('cache-control') === SHARED_CACHING;
  const { body: encoded, encoding } = await encode(body, prepared.acceptEncoding, repeats ? etag : undefined);
  if (encoding) response.setHeader('content-encoding', encoding);
  sendBody(request, response, encoded);
}

/** Weak, since the same page goes out in more than one encoding. */
function etagOf(response: ServerResponse, body: string): string | undefined {
  if (response.getHeader('cache-control') !== SHARED_CACHING) return undefined;
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  response.setHeader('etag', etag);
  return etag;
}

/** What Next had said about the body that is not sent. */
const STALE_HEADERS = ['etag', 'link', 'content-encoding', 'content-length', 'content-security-policy', 'vary', 'last-modified'];

/** The answer to a request that went wrong: a page for people, problem details for programs, a word for a missing file. */
export async function sendError(request: IncomingMessage, response: ServerResponse, { id, path }: Prepared, status: number): Promise<void> {
  for (const name of STALE_HEADERS) response.removeHeader(name);
  response.statusCode = status;
  response.setHeader('cache-control', 'private, no-store');
  const area = areaOf(path);
  if (area === 'api') return sendText(request, response, 'application/problem+json', problem(status, id));
  if (isFile(request, path)) return sendText(request, response, 'text/plain; charset=utf-8', `${status}\n`);
  const page = await errorPage(request, status, localeOf(path, request.headers['accept-language']), id);
  response.setHeader('content-security-policy', page.policy);
  sendText(request, response, 'text/html; charset=utf-8', page.html);
}

/** Was a file wanted, rather than a page that somebody reads? */
const isFile = ({ headers }: IncomingMessage, path: string): boolean =>
  areaOf(path) === 'file' && /^\/_next\/|\.\w+$/.test(path) && !headers.accept?.includes('text/html');

function sendText(request: IncomingMessage, response: ServerResponse, type: string, text: string): void {
  response.setHeader('content-type', type);
  sendBody(request, response, Buffer.from(text));
}

function sendBody(request: IncomingMessage, response: ServerResponse, body: Buffer | undefined): void {
  setSecurityHeaders(response);
  if (body) response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}
