import { readFileSync } from 'node:fs';
import type { Locale } from '../i18n/locales.ts';
import { type SecuredPage, secure } from './html.ts';
import { scriptFreePolicy } from './policy.ts';

/** Statuses that have words of their own in messages/{locale}/errors.json; the others borrow those of 400 or 500. */
export const ERROR_CODES = [400, 403, 404, 409, 413, 429, 500, 503] as const;

/** Where the reference stands in the page until the request that failed gives its own. */
export const REFERENCE = 'REQUEST-ID';

const pages = new Map<string, SecuredPage>();

/** The whole page that says what went wrong, in the reader's language, made by the build from app/[locale]/(public)/error/[code]. */
export function errorPage(status: number, locale: Locale, requestId: string): SecuredPage {
  const code = ERROR_CODES.find((known) => known === status) ?? (status < 500 ? 400 : 500);
  const name = `${locale}/error/${code}`;
  const page = pages.get(name) ?? read(name, status);
  pages.set(name, page);
  return { ...page, html: page.html.replace(REFERENCE, requestId) };
}

function read(name: string, status: number): SecuredPage {
  try {
    return secure(readFileSync(`.next/server/app/${name}.html`, 'utf8'));
  } catch {
    const html = `<!doctype html><meta charset="utf-8"><title>${status}</title><h1>${status}</h1><p>${REFERENCE}</p>`;
    return { html, policy: scriptFreePolicy, scriptFree: true };
  }
}

const TITLES: Record<number, string> = {
  400: 'The request could not be understood',
  403: 'The request came from another site',
  404: 'There is nothing at this address',
  405: 'This method is not offered here',
  413: 'The request body is too large',
  429: 'Too many requests',
  500: 'The portal failed to answer',
  503: 'The portal is not available at the moment',
};

/** The same for programs: problem details of RFC 9457. */
export const problem = (status: number, requestId: string): string =>
  JSON.stringify({ type: 'about:blank', title: TITLES[status] ?? TITLES[status < 500 ? 400 : 500], status, instance: `urn:uuid:${requestId}` });
