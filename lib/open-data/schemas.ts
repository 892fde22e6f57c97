import { z } from 'zod';
import 'zod-openapi';
import { EVALUATIONS, GCM_OBJECTIVES, KINDS, POPULATIONS } from '@/lib/practices/index.ts';
import { COUNTRIES, PRACTICE_LANGUAGES, THEMES } from '@/lib/reference/data.ts';

/** The shapes of the open data. The very schemas that answers pass through are the ones that OpenAPI describes. */

const language = z.enum(PRACTICE_LANGUAGES).meta({ id: 'Language', description: 'BCP 47' });
const textOrigin = z.enum(['original', 'human', 'machine']).meta({
  id: 'TextOrigin',
  description:
    '`original` as it was written, `human` a translation that a person reviewed, `machine` one that nobody did',
});
const inLanguages = <T extends z.ZodType>(value: T) =>
  z.object({ es: value.optional(), en: value.optional(), pt: value.optional(), fr: value.optional() });
export const texts = inLanguages(z.string()).meta({
  id: 'Texts',
  description: 'A text by language; a language that has none is absent',
});
export const textOrigins = inLanguages(textOrigin).meta({
  id: 'TextOrigins',
  description: 'Where each of the texts comes from',
});
export const quad = z
  .object({ es: z.string(), en: z.string(), pt: z.string(), fr: z.string() })
  .meta({ id: 'FourLanguages', description: 'A text in the four official languages' });

const theme = z
  .string()
  .meta({ description: 'Identifier of a theme (`/themes`)', example: 'labour-migration' });
export const country = z.string().length(2).meta({ description: 'ISO 3166-1 alpha-2', example: 'CO' });
const partialDate = z
  .string()
  .meta({ description: 'ISO 8601, to the year, the month or the day', example: '2021-03' });
const moment = z.iso.datetime();
const link = z.object({ title: z.string(), url: z.string() }).meta({ id: 'Link' });

export const institution = z
  .object({
    id: z
      .string()
      .nullable()
      .meta({ description: 'Identifier in `/organisations`; null when it is not listed' }),
    name: z.string(),
    acronym: z.string().nullable(),
    country: country.nullable(),
  })
  .meta({ id: 'Institution' });

const practiceShape = {
  slug: z.string().meta({ description: 'Stable identifier and part of the address', example: 'co-etpv' }),
  url: quad.meta({ description: 'The page of the practice in each language' }),
  version: z.int(),
  origin: z.enum(['submitted', 'filed', 'compiled']).meta({
    description:
      '`submitted` by a State or partner, `filed` by the Technical Secretariat for a State, `compiled` by it from public sources and not submitted by the State',
  }),
  illustrative: z
    .boolean()
    .meta({ description: 'An example of a demonstration portal, not a statement of any State' }),
  language: language.meta({ description: 'Language in which it was written' }),
  kind: z.enum(KINDS),
  title: texts,
  titleOrigin: textOrigins,
  summary: texts,
  summaryOrigin: textOrigins,
  themes: z.array(theme),
  countries: z.array(country),
  leadInstitution: institution,
  population: z.array(z.enum(POPULATIONS)),
  startDate: partialDate.nullable(),
  endDate: partialDate.nullable(),
  ongoing: z.boolean(),
  gcmObjectives: z
    .array(z.int())
    .meta({ description: 'Objectives of the Global Compact for Migration, 1 to 23' }),
  sdgTargets: z.array(z.string()),
  publishedAt: moment,
};

/** As a list gives it. */
export const practiceItem = z.object(practiceShape).meta({ id: 'PracticeItem' });

const LONG_TEXTS = [
  'problem',
  'approach',
  'legalBasis',
  'results',
  'lessons',
  'conditions',
  'challenges',
  'gender',
  'rights',
] as const;

const longTexts = Object.fromEntries(
  LONG_TEXTS.flatMap((field) => [
    [field, texts],
    [`${field}Origin`, textOrigins],
  ]),
) as Record<(typeof LONG_TEXTS)[number], typeof texts> &
  Record<`${(typeof LONG_TEXTS)[number]}Origin`, typeof textOrigins>;

/** The whole record. */
export const practiceRecord = z
  .object({
    ...practiceShape,
    ...longTexts,
    confirmed: z.boolean().meta({ description: 'The State confirmed what was filed for it' }),
    partners: z.array(institution.extend({ role: z.string() }).meta({ id: 'Partner' })),
    resources: z.object({
      people: z.string(),
      amount: z.number().nullable(),
      currency: z.string().nullable().meta({ description: 'ISO 4217' }),
      source: z.string(),
    }),
    resultFigures: z.array(
      z.object({
        indicator: z.string(),
        value: z.number(),
        unit: z.string(),
        year: z.int(),
        source: z.string().nullable(),
      }),
    ),
    evaluation: z.object({ kind: z.enum(EVALUATIONS), url: z.string().nullable() }),
    evidence: z.array(link),
    sources: z.array(link),
    contact: z
      .object({ name: z.string(), office: z.string(), email: z.string() })
      .nullable()
      .meta({ description: 'Only where the person agreed to its publication' }),
    offerToShare: z.boolean(),
    firstPublishedAt: moment,
    licence: z.literal('CC-BY-4.0'),
  })
  .meta({ id: 'Practice' });

export const themeItem = z.object({ id: z.string(), name: quad, description: quad }).meta({ id: 'Theme' });

export const countryItem = z
  .object({
    code: country,
    name: quad,
    oasMember: z.boolean(),
    oasStatus: z
      .string()
      .nullable()
      .meta({ description: 'As the Organization of American States records it' }),
    subregion: z.string().nullable(),
  })
  .meta({ id: 'Country' });

export const organisationItem = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: inLanguages(z.string()).catchall(z.string()).meta({ description: 'By language' }),
    language: z.string().meta({ description: 'Language of its own name (BCP 47)' }),
    acronym: z.string().nullable(),
    country: country.nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'Organisation' });

/** Problem details of RFC 9457. The types never change. */
export const problemDetails = z
  .object({
    type: z.enum(['urn:ricomi:problem:invalid-parameter', 'urn:ricomi:problem:not-found', 'about:blank']),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

export const LARGEST_PAGE = 100;

export const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LARGEST_PAGE)
    .default(20)
    .meta({ description: 'Items in one answer' }),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(1)
    .meta({ description: 'Which part of the list; `next` has the address of the following one' }),
};

export const several = <T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .default([])
    .meta({ description: `${description} Repeat the name for several: one of them must fit.` });

export const listOf = (values: readonly string[]) => values as readonly [string, ...string[]];
const year = z.coerce.number().int().min(1900).max(2100).nullable().default(null);

const practiceFilters = {
  q: z
    .string()
    .default('')
    .meta({ description: 'Words in any of the four languages; cut after 200 characters' }),
  theme: several(listOf(THEMES.map(({ id }) => id)), 'Theme.'),
  country: several(listOf(COUNTRIES.map(({ code }) => code)), 'Country, ISO 3166-1 alpha-2.'),
  kind: several(KINDS, 'Kind.'),
  population: several(POPULATIONS, 'Whom it serves.'),
  gcm: several(listOf(GCM_OBJECTIVES), 'Objective of the Global Compact for Migration.'),
  language: several(PRACTICE_LANGUAGES, 'Original language.'),
  from: year.meta({ description: 'It ran in this year or later' }),
  to: year.meta({ description: 'It ran in this year or earlier' }),
};

const referenceFilters = {
  member: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Only member States of the OAS, or only others' }),
};
const organisationFilters = { country: practiceFilters.country };

/** What each list may be asked; a spreadsheet takes the same filters and gives every row. */
export const queries = {
  practices: z.object({ ...practiceFilters, ...paging }),
  practicesSheet: z.object(practiceFilters),
  themes: z.object(paging),
  themesSheet: z.object({}),
  countries: z.object({ ...referenceFilters, ...paging }),
  countriesSheet: z.object(referenceFilters),
  organisations: z.object({ ...organisationFilters, ...paging }),
  organisationsSheet: z.object(organisationFilters),
};

export const page = <T extends z.ZodType>(item: T, id: string) =>
  z
    .object({
      items: z.array(item),
      total: z.int().meta({ description: 'How many there are in all' }),
      next: z.string().nullable().meta({ description: 'Address of the following part; null at the end' }),
    })
    .meta({ id });

export type PracticeItem = z.input<typeof practiceItem>;
export type PracticeRecord = z.input<typeof practiceRecord>;
