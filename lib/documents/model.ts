import { formatDate } from '@/lib/platform/i18n/format.ts';
import { type Locale, localeNames } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import {
  answerWords,
  type Draft,
  EVALUATIONS,
  institutionNames,
  JOINED_FIELDS,
  KINDS,
  LIMITS,
  POPULATIONS,
  STEP_FIELDS,
  STEPS,
} from '@/lib/practices/index.ts';
import { THEMES } from '@/lib/reference/data.ts';

/** A form on paper, before anybody decides whether it becomes Word or PDF. */
export type FormDocument = {
  language: Locale;
  title: string;
  lead: string;
  foot: string;
  /** Calendar day in the document's data (ISO 8601). */
  date: string;
  sections: {
    heading: string;
    rows: { label: string; hint: string; value: string | null; lines: number }[];
  }[];
  empty: string;
};

/** Room that an unanswered field gets on paper, in lines. */
const ROOM: Record<string, number> = {
  problem: 8,
  approach: 12,
  results: 8,
  lessons: 8,
  partners: 5,
  resultFigures: 6,
};

/** The empty form, with hints, limits and choices, to fill in by hand or in Word. */
export function blankForm(locale: Locale, today: Date): FormDocument {
  const t = translator(locale, 'documents');
  return {
    ...frame(locale, today),
    title: t('form'),
    lead: t('formLead'),
    sections: sections(locale, () => null, true),
  };
}

type DraftDocument = { draft: Draft; number: number; locale: Locale; today: Date };

/** A draft as it stands, to be read and cleared inside an institution. */
export async function draftForm({ draft, number, locale, today }: DraftDocument): Promise<FormDocument> {
  const t = translator(locale, 'documents');
  const words = answerWords(locale, await institutionNames(locale));
  return {
    ...frame(locale, today),
    title: draft.title || translator(locale, 'workspace')('untitled'),
    lead: `${t('draft', { number })}. ${t('draftLead', { date: formatDate(locale, today) })}`,
    sections: sections(locale, (field) => words(draft, field), false),
  };
}

const frame = (locale: Locale, today: Date) => ({
  language: locale,
  foot: translator(locale, 'documents')('foot'),
  empty: translator(locale, 'documents')('empty'),
  date: today.toISOString().slice(0, 10),
});

function sections(
  locale: Locale,
  answerOf: (field: string) => string | null,
  blank: boolean,
): FormDocument['sections'] {
  const t = translator(locale, 'practices') as unknown as ((key: string) => string) & {
    has: (key: string) => boolean;
  };
  return STEPS.map((step) => ({
    heading: `${step}. ${t(`stepTitle.${step}`)}`,
    rows: STEP_FIELDS[step]
      .filter((field) => !JOINED_FIELDS.has(field))
      .map((field) => ({
        label: t(`field.${field}`),
        hint: blank ? hintOf(field, locale, t) : '',
        value: answerOf(field),
        lines: ROOM[field] ?? 2,
      })),
  }));
}

function hintOf(
  field: string,
  locale: Locale,
  t: ((key: string) => string) & { has: (key: string) => boolean },
): string {
  const td = translator(locale, 'documents');
  const limit = (LIMITS as Record<string, number>)[field];
  const options = choicesOf(field, locale);
  return [
    t.has(`hint.${field}`) && t(`hint.${field}`),
    limit && `(${td('characters', { limit })})`,
    options.length > 0 && td('options', { options: options.join('; ') }),
  ]
    .filter(Boolean)
    .join(' ');
}

function choicesOf(field: string, locale: Locale): string[] {
  const t = translator(locale, 'practices');
  if (field === 'kind') return KINDS.map((kind) => t(`kind.${kind}`));
  if (field === 'themes') return THEMES.map(({ name }) => name[locale]);
  if (field === 'population') return POPULATIONS.map((key) => t(`population.${key}`));
  if (field === 'evaluation') return EVALUATIONS.map((key) => t(`evaluation.${key}`));
  if (field === 'language') return Object.values(localeNames);
  return [];
}
