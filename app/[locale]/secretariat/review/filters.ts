import { LOCALES } from '@/lib/platform/i18n/locales.ts';
import { MEMBER_STATES, THEMES } from '@/lib/reference/data.ts';

/** States in which the secretariat can see a practice. */
export const QUEUE_STATES = [
  'submitted',
  'endorsed',
  'in_review',
  'changes_requested',
  'published',
  'declined',
  'archived',
] as const;
type QueueState = (typeof QUEUE_STATES)[number];

/** Days that a practice has waited at least. */
export const AGES = ['3', '7', '14', '30'] as const;

export type QueueFilters = {
  state?: QueueState;
  country?: string;
  theme?: string;
  language?: string;
  who?: 'me' | 'nobody';
  age?: string;
  page: number;
};

type Query = Record<string, string | string[] | undefined>;

/** The filters of the address; what is not known is left out. */
export function filtersOf(query: Query): QueueFilters {
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined =>
    known.find((value) => value === query[name]);
  return {
    state: one('state', QUEUE_STATES),
    country: one(
      'country',
      MEMBER_STATES.map(({ code }) => code),
    ),
    theme: one(
      'theme',
      THEMES.map(({ id }) => id),
    ),
    language: one('language', LOCALES),
    who: one('who', ['me', 'nobody']),
    age: one('age', AGES),
    page: Math.min(Math.max(1, Number.parseInt(String(query.page ?? 1), 10) || 1), 10_000),
  };
}

const DAY = 24 * 60 * 60 * 1000;

/** The same filters as a condition on practices. Without a state: all that waits for the secretariat. */
export function whereOf({ state, country, theme, language, who, age }: QueueFilters, viewerId: string) {
  return {
    state: state ?? { in: ['submitted' as const, 'endorsed' as const, 'in_review' as const] },
    ...(country && { countryCode: country }),
    ...(theme && { themes: { has: theme } }),
    ...(language && { language }),
    ...(who && { reviewerId: who === 'me' ? viewerId : null }),
    ...(age && { stateSince: { lt: new Date(Date.now() - Number(age) * DAY) } }),
  };
}
