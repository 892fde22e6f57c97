import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import type { Locale } from './locales.ts';

const loaded = new Map<Locale, Catalogue>();

/**
 * All texts of a language, each file of messages/{locale} under its own name. Read from disk, not imported, so that pages, mails,
 * scripts and tests share one way; next.config.ts sends the folder along with the build. Kept for good, except while developing.
 */
export function messagesOf(locale: Locale): Catalogue {
  const known = loaded.get(locale);
  if (known) return known;
  const messages = read(locale);
  if (process.env.NODE_ENV !== 'development') loaded.set(locale, messages);
  return messages;
}

function read(locale: Locale): Catalogue {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'messages', locale);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const entries = files.map((name) => [
    name.slice(0, -5),
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  ]);
  return Object.fromEntries(entries);
}
