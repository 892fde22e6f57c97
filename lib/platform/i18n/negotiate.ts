import { DEFAULT_LOCALE, isLocale, type Locale } from './locales.ts';

type Wish = { tag: string; quality: number };

/**
 * The language to greet a reader in, from the Accept-Language header (RFC 9110, 12.5.4): the wish with the highest weight that we
 * have, by lookup of RFC 4647, 3.4 (`pt-BR` is answered with `pt`). Spanish where nothing fits.
 */
export function negotiate(header: string | null | undefined): Locale {
  for (const { tag } of wishes(header ?? '')) {
    const found = lookup(tag);
    if (found) return found;
  }
  return DEFAULT_LOCALE;
}

/** In order of weight; wishes of equal weight keep the order in which they were written. */
function wishes(header: string): Wish[] {
  return header
    .slice(0, 1000)
    .split(',')
    .map(wish)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
}

function wish(text: string): Wish {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight ? Number(weight.slice(2)) : 1;
  return { tag, quality: Number.isFinite(quality) ? quality : 0 };
}

/** Shortens the tag from the right until it is one of ours. */
function lookup(tag: string): Locale | undefined {
  const parts = tag.split('-');
  while (parts.length > 0) {
    const candidate = parts.join('-');
    if (isLocale(candidate)) return candidate;
    parts.pop();
  }
  return undefined;
}
