import { sha256 } from '@/lib/platform/secrets/keys.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import type { TextField } from '../vocabulary.ts';

/** A text as a reader gets it: in which language, and where that text comes from. */
export type ReadText = { text: string; language: string; origin: 'original' | 'human' | 'machine' };

type Translation = { language: string; field: string; text: string; origin: string };

/** What tells whether a translation is of the text as it stands. */
export const sourceHashOf = (text: string): string => sha256(tidy(text));

/**
 * Without the translations of what the text no longer says. A new version takes over those of the last one; where its author changed a
 * text, readers of the other languages get the original until somebody translates it anew, and never what it said before.
 */
export function currentOnly<T extends { field: string; sourceHash: string }>(
  translations: readonly T[],
  draft: Readonly<Partial<Record<TextField, string>>>,
): T[] {
  const hashes = new Map<string, string>();
  return translations.filter(({ field, sourceHash }) => {
    const hash = hashes.get(field) ?? sourceHashOf(draft[field as TextField] ?? '');
    hashes.set(field, hash);
    return hash === sourceHash;
  });
}

/** The reader's language where there is a text in it, else the original. Empty texts are null. */
export function readText(
  field: TextField,
  locale: string,
  original: { text: string; language: string },
  translations: readonly Translation[],
): ReadText | null {
  if (original.text === '') return null;
  if (original.language !== locale) {
    const found = translations.find((text) => text.field === field && text.language === locale);
    if (found) return { text: found.text, language: locale, origin: found.origin as ReadText['origin'] };
  }
  return { ...original, origin: 'original' };
}
