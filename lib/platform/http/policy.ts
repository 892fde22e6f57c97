/**
 * Content Security Policies (CSP Level 3). Every response carries exactly one of them. Where a kind of source is not named,
 * `default-src 'none'` refuses it.
 */
const shared = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

const policy = (...directives: string[]): string => [...shared, ...directives].join('; ');

/** A page without script: every public page. */
export const scriptFreePolicy = policy("script-src 'none'");

/** A static page that keeps its scripts: its inline ones by hash, given as `sha256-…`. */
export const hashedPolicy = (hashes: string[]): string =>
  policy(`script-src 'self'${hashes.map((hash) => ` '${hash}'`).join('')}`, "connect-src 'self'");

/** A page of the work area. `development` allows what React's and Turbopack's tools need while a person develops. */
export const noncePolicy = (nonce: string, development = false): string =>
  policy(
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
  );

/** What is not a page: data, files, images, styles. An SVG opened by itself runs nothing. */
export const filePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * How long a page that is the same for everybody may be kept: a browser asks again each time (a 304 costs it nothing), a cache in front
 * may answer for ten seconds, and then while it asks.
 */
export const SHARED_CACHING = 'public, max-age=0, s-maxage=10, stale-while-revalidate=60';
