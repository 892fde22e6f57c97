import { readdirSync, readFileSync } from 'node:fs';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '../i18n/locales.ts';
import { negotiate } from '../i18n/negotiate.ts';

/** `file` is everything that Next or the public folder gives out as it lies on the disk. */
export type Area = 'public' | 'work' | 'api' | 'file';

/** Haitian Creole is a language of the finder only; next.config.ts leads its addresses to the French pages. */
const CREOLE = 'ht';

const WORK = new Set(['workspace', 'secretariat', 'account']);

/** Which kind of answer an address asks for. `path` has no query. */
export function areaOf(path: string): Area {
  const [first, second] = path.split('/', 3).slice(1);
  if (first === 'api') return 'api';
  if (isLocale(first)) return second !== undefined && WORK.has(second) ? 'work' : 'public';
  return first === '' || first === CREOLE ? 'public' : 'file';
}

/** The language in which to speak about an address: its own, else the reader's wish. */
export function localeOf(path: string, acceptLanguage: string | undefined): Locale {
  const first = path.split('/', 2)[1];
  if (isLocale(first)) return first;
  if (first === CREOLE) return 'fr';
  return acceptLanguage ? negotiate(acceptLanguage) : DEFAULT_LOCALE;
}

/**
 * An address that nobody could have meant: it cannot be decoded, carries control characters, or tries to climb. Next answers some of
 * these with 500, and PostgreSQL refuses a text with NUL. Tab and line ends are allowed in a query: people paste them into a search.
 */
export function isMalformed(url: string): boolean {
  const [path = '', query = ''] = split(url);
  try {
    const decoded = decodeURIComponent(path);
    return (
      /[\p{Cc}\\]/u.test(decoded) || !/^\/(?!\/)/.test(path) || /%00/.test(query) || path.endsWith('.rsc')
    );
  } catch {
    return true;
  }
}

const split = (url: string): [string, string] => {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
};

export const pathOf = (url: string): string => split(url)[0];

let known: Set<string> | undefined;

/**
 * Does any page, route or file of the build begin like this address? Without the question every invented first part would be taken
 * for a language, rendered, and its absence kept in the cache.
 */
export function beginsLikeOurs(path: string): boolean {
  known ??= firstParts();
  return known.has(path.split('/', 2)[1] ?? '');
}

/** Read from the build itself, so that there is no list to keep: the working directory is that of the standalone server. */
function firstParts(): Set<string> {
  const manifest: { staticRoutes: { page: string }[]; dynamicRoutes: { page: string }[] } = JSON.parse(
    readFileSync('.next/routes-manifest.json', 'utf8'),
  );
  const pages = [...manifest.staticRoutes, ...manifest.dynamicRoutes].map(
    ({ page }) => page.split('/', 2)[1] ?? '',
  );
  return new Set([
    ...LOCALES,
    CREOLE,
    '',
    '_next',
    'api',
    // Next's own pages for its failures are shown, never asked for: one answers 500.
    ...pages.filter((part) => !/^[[_]/.test(part)),
    ...readdirSync('public'),
  ]);
}
