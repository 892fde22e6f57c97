import type { IncomingMessage } from 'node:http';
import { type Area, areaOf, beginsLikeOurs, isMalformed, pathOf } from './address.ts';
import { BODY_LIMIT, ownOrigin } from './settings.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What may be asked where. Next would render a page for any method. */
const METHODS: Record<Area, string[]> = {
  public: ['GET', 'HEAD', 'POST'],
  work: ['GET', 'HEAD', 'POST'],
  file: ['GET', 'HEAD'],
  api: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};

export const methodsOf = (path: string): string[] => METHODS[areaOf(path)];

/** The status with which a request is turned away before Next sees it, or undefined. */
export function refusalOf(request: IncomingMessage): number | undefined {
  const url = request.url ?? '/';
  if (isMalformed(url)) return 400;
  if (!methodsOf(pathOf(url)).includes(request.method ?? '')) return 405;
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return 413;
  if (!SAFE.has(request.method ?? '') && !isOwnRequest(request)) return 403;
  if (areaOf(pathOf(url)) === 'file' && !beginsLikeOurs(pathOf(url))) return 404;
  return undefined;
}

/**
 * Was a request that changes something sent by a page of ours? Every browser of the last years names the origin of such a request, or
 * at least says `Sec-Fetch-Site`. One that says neither is a program; it may go on as long as it brings no cookie that somebody
 * could be abusing. docs/decisions/002-rendering-and-policy.md has the table.
 */
export function isOwnRequest({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  if (headers.origin !== undefined) return isOwnOrigin(headers.origin, headers.host);
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.cookie === undefined;
}

function isOwnOrigin(origin: string, host: string | undefined): boolean {
  if (origin === ownOrigin()) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
