import { parametersOf, type Question } from '@/lib/inventory/finder/question.ts';
import type { FinderLanguage } from '@/lib/inventory/finder/words.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';

/** A page of the finder; Creole has its own address (next.config.ts leads it to the French page). */
export const finderPath = (language: FinderLanguage, below = ''): string => `/${language}/find${below}`;

/** The address of an answer, or of what belongs to it (`/share`, `/keep`), with changes to the question. */
export const answerHref = (
  language: FinderLanguage,
  question: Question,
  { below = '', ...changes }: { below?: string } & Partial<Record<string, string | null>> = {},
): string => finderPath(language, below) + searchOf({ ...parametersOf(question), ...changes });
