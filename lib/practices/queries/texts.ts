import type { TextField } from '../vocabulary.ts';

/** A text as a reader gets it: in which language, and where that text comes from. */
export type ReadText = { text: string; language: string; origin: 'original' | 'human' | 'machine' };

type Translation = { language: string; field: string; text: string; origin: string };

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
