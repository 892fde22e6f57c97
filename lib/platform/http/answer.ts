import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { areaOf, localeOf } from './address.ts';
import { encode } from './compress.ts';
import { errorPage } from './error-page.ts';
import { isShared, secure } from './html.ts';
import { SHARED_CACHING } from './policy.ts';
import { problem } from './problem.ts';
import type { Prepared } from './request.ts';
import { wasUnreadable } from './unreadable.ts';

/** A whole answer: what Next had to say, or what goes out instead. Header names are in lower case. */
export type Answer = { status: number; headers: OutgoingHttpHeaders; body?: Buffer };

/** A held answer as it may go out: a page with its policy, or a page of ours where Next tells of a failure. */
export async function dressed(request: IncomingMessage, prepared: Prepared, answer: Answer): Promise<Answer> {
  const status = answer.status === 500 && wasUnreadable(prepared.id) ? 400 : answer.status;
  if (isForRouter(answer)) return { ...answer, status };
  const html = answer.body?.toString('utf8') ?? '';
  if (status >= 400 && !isOwnErrorPage(html)) return errorAnswer(request, prepared, status, answer.headers);
  return encoded(request, prepared, withPolicy(prepared, answer, html));
}

/** What the router in the browser asked for, and alone can read. */
const isForRouter = ({ headers }: Answer): boolean =>
  String(headers['content-type']).startsWith('text/x-component');

/** A page of ours that declares its status is whole; what Next says by itself is blank without script. */
const isOwnErrorPage = (html: string): boolean => html.includes('<meta name="status"');

type Page = { status: number; headers: OutgoingHttpHeaders; html: string };

/** A static page has its policy from the cache, a page of the work area from the proxy; a dynamic public page gets it here. */
function withPolicy(prepared: Prepared, { status, headers }: Answer, html: string): Page {
  const vary = areaOf(prepared.path) === 'public' ? { vary: 'accept-encoding' } : {};
  if (headers['content-security-policy']) return { status, headers: { ...headers, ...vary }, html };
  const page = secure(html);
  const caching = isShared(html) && status === 200 ? { 'cache-control': SHARED_CACHING } : {};
  const link = page.scriptFree ? undefined : headers.link;
  return {
    status: page.status ?? status,
    headers: { ...headers, ...vary, ...caching, link, 'content-security-policy': page.policy },
    html: page.html,
  };
}

/** Pages that are the same for everybody carry an entity tag, and are not sent again to whoever has them. */
async function encoded(
  request: IncomingMessage,
  { acceptEncoding }: Prepared,
  { status, headers, html }: Page,
): Promise<Answer> {
  // Weak, since the same page goes out in more than one encoding.
  const etag =
    headers['cache-control'] === SHARED_CACHING
      ? `W/"${createHash('sha1').update(html).digest('base64url')}"`
      : undefined;
  if (etag && status === 200 && request.headers['if-none-match'] === etag)
    return { status: 304, headers: { ...headers, etag } };
  const { body, encoding } = await encode(html, acceptEncoding, etag !== undefined);
  return { status, headers: { ...headers, etag, 'content-encoding': encoding }, body };
}

/** What Next's answer may have had to say about a failure that still holds. */
const KEPT = [
  'allow',
  'connection',
  'retry-after',
  'set-cookie',
  'www-authenticate',
  'x-nextjs-action-not-found',
];

/** The answer to a request that went wrong: a page for people, problem details for programs, a word for a missing file. */
export async function errorAnswer(
  request: IncomingMessage,
  { id, path }: Prepared,
  status: number,
  before: OutgoingHttpHeaders = {},
): Promise<Answer> {
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => KEPT.includes(name)));
  const answer = (type: string, text: string, more: OutgoingHttpHeaders = {}): Answer => ({
    status,
    headers: {
      ...kept,
      ...more,
      'x-request-id': id,
      'content-type': type,
      'cache-control': 'private, no-store',
    },
    body: Buffer.from(text),
  });
  if (areaOf(path) === 'api') return answer('application/problem+json', problem(status, id));
  if (isFile(request, path)) return answer('text/plain; charset=utf-8', `${status}\n`);
  const page = await errorPage(request, status, localeOf(path, request.headers['accept-language']), id);
  return answer('text/html; charset=utf-8', page.html, { 'content-security-policy': page.policy });
}

/** Was a file wanted, rather than a page that somebody reads? */
const isFile = ({ headers }: IncomingMessage, path: string): boolean =>
  areaOf(path) === 'file' && /^\/_next\/|\.\w+$/.test(path) && !headers.accept?.includes('text/html');
