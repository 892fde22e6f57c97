import { createHash } from 'node:crypto';
import { hashedPolicy, scriptFreePolicy } from './policy.ts';

/** What app/[locale]/(public)/layout.tsx puts into its metadata: `other: { scripts: 'none' }`. */
const SCRIPT_FREE = /<meta name="scripts" content="none"\s*\/?>/;
/** A page without Next's scripts that carries one small file of ours, because the reader asked for what needs it: `scripts: 'own'`. */
const OWN_SCRIPTS = /<meta name="scripts" content="own"\s*\/?>/;
const OWN_SOURCE = /\bsrc="\/finder-\w+\.js"/;
/** What a page that is made for each request puts there when its answer is the same for everybody: `other: { cache: 'shared' }`. */
const SHARED = /<meta name="cache" content="shared"\s*\/?>/;
const STATUS = /<meta name="status" content="(\d{3})"\s*\/?>/;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const SCRIPT_PRELOAD =
  /<link\b(?=[^>]*\brel="(?:preload|modulepreload|expect)")(?=[^>]*(?:\bas="script"|rel="modulepreload"|rel="expect"))[^>]*>/gi;
/** Comments by which React finds its places again; without script nobody looks for them. */
const REACT_MARKS = /<!--(?:\/?\$[?!~]?|\/?&amp;|\/?&| |)-->/g;
const DATA_BLOCK = /\btype="application\/(?:ld\+)?json"/i;

/** A page as it leaves the server. */
export type SecuredPage = { html: string; policy: string; scriptFree: boolean; status?: number };

/**
 * Gives a page its exact policy. A page marked as script-free loses every script and script preload (structured data stays: browsers
 * do not run it); any other keeps its scripts, the inline ones named by hash. A page may also declare its status.
 */
export function secure(html: string): SecuredPage {
  const status = STATUS.exec(html)?.[1];
  const declared = status ? { status: Number(status) } : {};
  if (SCRIPT_FREE.test(html))
    return { html: withoutScripts(html), policy: scriptFreePolicy, scriptFree: true, ...declared };
  if (OWN_SCRIPTS.test(html))
    return { html: withoutScripts(html), policy: hashedPolicy([]), scriptFree: true, ...declared };
  return { html, policy: hashedPolicy(inlineHashes(html)), scriptFree: false, ...declared };
}

/** May a cache in front, and the browser, keep this page? */
export const isShared = (html: string): boolean => SHARED.test(html);

export const withoutScripts = (html: string): string =>
  html
    .replace(SCRIPT, (whole, attributes: string) =>
      DATA_BLOCK.test(attributes) || OWN_SOURCE.test(attributes) ? whole : '',
    )
    .replace(SCRIPT_PRELOAD, '')
    .replace(SCRIPT_FREE, '')
    .replace(OWN_SCRIPTS, '')
    .replace(SHARED, '')
    .replace(REACT_MARKS, '');

function inlineHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', code = ''] of html.matchAll(SCRIPT)) {
    if (/\bsrc=/.test(attributes) || DATA_BLOCK.test(attributes)) continue;
    hashes.add(`sha256-${createHash('sha256').update(code).digest('base64')}`);
  }
  return [...hashes];
}
