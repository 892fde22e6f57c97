import { randomUUID } from 'node:crypto';
import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locale } from '../i18n/locales.ts';
import { scriptFreePolicy } from './policy.ts';

/** Statuses that have words of their own in messages/{locale}/errors.json; the others borrow those of 400 or 500. */
export const ERROR_CODES = [400, 403, 404, 409, 413, 429, 500, 503] as const;

/** Where the reference stands in the page until the request that failed gives its own. */
export const REFERENCE = 'REQUEST-ID';

export type ErrorPage = { html: string; policy: string };

/** By this the border knows its own question again, so that a failing error page cannot ask for itself. */
const OWN = { name: 'x-ricomi-error-page', value: randomUUID() };
const PATIENCE = 5_000;

const pages = new Map<string, string>();
let server: AddressInfo | undefined;

/** Says where this process answers. */
export function answersAt(address: AddressInfo): void {
  server = address;
}

/**
 * The whole page that says what went wrong, in the reader's language: app/[locale]/(public)/error/[code], asked of this very process
 * once and kept. Where even that fails, the bare status.
 */
export async function errorPage(
  request: IncomingMessage,
  status: number,
  locale: Locale,
  requestId: string,
): Promise<ErrorPage> {
  const path = `/${locale}/error/${codeOf(status)}`;
  const html =
    pages.get(path) ?? (isOwnQuestion(request) ? undefined : await ask(path).catch(() => undefined));
  if (html) pages.set(path, html);
  return { html: (html ?? bare(status)).replace(REFERENCE, requestId), policy: scriptFreePolicy };
}

const codeOf = (status: number): number =>
  ERROR_CODES.find((known) => known === status) ?? (status < 500 ? 400 : 500);

/** Does this process ask itself for an error page? */
export const isOwnQuestion = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers[OWN.name] === OWN.value;

const bare = (status: number): string =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status}</title><h1>${status}</h1><p>${REFERENCE}`;

/** @throws when there is no whole page to be had */
function ask(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const host = server?.address === '0.0.0.0' || server?.address === '::' ? 'localhost' : server?.address;
    const asked = http.get(
      { host, port: server?.port, path, timeout: PATIENCE, headers: { [OWN.name]: OWN.value } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const html = Buffer.concat(chunks).toString('utf8');
          if (html.includes('</html>')) resolve(html);
          else reject(new Error(`${path} answered ${response.statusCode}`));
        });
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.on('error', reject);
  });
}
