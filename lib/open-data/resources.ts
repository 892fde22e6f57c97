import type { z } from 'zod';
import { listOrganisations } from '@/lib/organisations/index.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { LOCALES } from '@/lib/platform/i18n/locales.ts';
import { COUNTRIES, type CountryInfo, THEMES } from '@/lib/reference/data.ts';
import { filtersOfQuery, practicePart, practiceRecord } from './practices.ts';
import {
  countryItem,
  organisationItem,
  type PracticeItem,
  practiceItem,
  practiceRecord as practiceSchema,
  queries,
  themeItem,
} from './schemas.ts';

type Part = { limit: number; offset: number };
type Cell = string | number | boolean | null | undefined;
type Columns<Item> = Record<string, (item: Item) => Cell>;

/** A collection of open data: what it may be asked, how it is read, and what stands in the columns of its spreadsheet. */
export type Resource<Filters, Item> = {
  name: 'practices' | 'themes' | 'countries' | 'organisations';
  /** One of it, in words, for messages. */
  noun: string;
  filters: z.ZodType<Filters>;
  list: z.ZodType<Filters & { limit: number; page: number }>;
  /** The same request, however it was written. */
  key: (filters: Filters) => string;
  tags: string[];
  read: (filters: Filters, part: Part) => Promise<{ items: Item[]; total: number }>;
  one: (id: string) => Promise<unknown>;
  item: z.ZodType;
  record: z.ZodType;
  columns: Columns<Item>;
};

/** A column a language: `title_es`, `title_en` and so on. */
const byLanguage = <Item>(name: string, of: (item: Item) => object): Columns<Item> =>
  Object.fromEntries(
    LOCALES.map((language) => [
      `${name}_${language}`,
      (item) => (of(item) as Record<string, string>)[language],
    ]),
  );

const joined = (values: readonly (string | number)[]): string => values.join('; ');

export const practices: Resource<z.output<typeof queries.practicesSheet>, PracticeItem> = {
  name: 'practices',
  noun: 'practice',
  filters: queries.practicesSheet,
  list: queries.practices,
  key: (filters) => JSON.stringify(filtersOfQuery(filters)),
  tags: [TAGS.practices],
  read: practicePart,
  one: practiceRecord,
  item: practiceItem,
  record: practiceSchema,
  columns: {
    slug: ({ slug }) => slug,
    ...byLanguage('title', ({ title }) => title),
    ...byLanguage('titleOrigin', ({ titleOrigin }) => titleOrigin),
    ...byLanguage('summary', ({ summary }) => summary),
    ...byLanguage('summaryOrigin', ({ summaryOrigin }) => summaryOrigin),
    language: ({ language }) => language,
    kind: ({ kind }) => kind,
    themes: (item) => joined(item.themes),
    countries: (item) => joined(item.countries),
    leadInstitution: ({ leadInstitution }) => leadInstitution.name,
    leadInstitutionId: ({ leadInstitution }) => leadInstitution.id,
    population: ({ population }) => joined(population),
    startDate: ({ startDate }) => startDate,
    endDate: ({ endDate }) => endDate,
    ongoing: ({ ongoing }) => ongoing,
    gcmObjectives: ({ gcmObjectives }) => joined(gcmObjectives),
    sdgTargets: ({ sdgTargets }) => joined(sdgTargets),
    origin: ({ origin }) => origin,
    illustrative: ({ illustrative }) => illustrative,
    version: ({ version }) => version,
    publishedAt: ({ publishedAt }) => publishedAt,
    url: ({ url }) => url.en,
  },
};

const slice = <T>(items: readonly T[], { limit, offset }: Part) => ({
  items: items.slice(offset, offset + limit),
  total: items.length,
});

export const themes: Resource<object, (typeof THEMES)[number]> = {
  name: 'themes',
  noun: 'theme',
  filters: queries.themesSheet,
  list: queries.themes,
  key: () => '',
  tags: [TAGS.reference],
  read: async (_filters, part) => slice(THEMES, part),
  one: async (id) => THEMES.find((theme) => theme.id === id) ?? null,
  item: themeItem,
  record: themeItem,
  columns: {
    id: ({ id }) => id,
    ...byLanguage('name', ({ name }) => name),
    ...byLanguage('description', ({ description }) => description),
  },
};

export const countries: Resource<z.output<typeof queries.countriesSheet>, CountryInfo> = {
  name: 'countries',
  noun: 'country',
  filters: queries.countriesSheet,
  list: queries.countries,
  key: ({ member }) => member ?? '',
  tags: [TAGS.reference],
  read: async ({ member }, part) =>
    slice(
      COUNTRIES.filter(({ oasMember }) => member === undefined || String(oasMember) === member),
      part,
    ),
  one: async (code) => COUNTRIES.find((country) => country.code === code.toUpperCase()) ?? null,
  item: countryItem,
  record: countryItem,
  columns: {
    code: ({ code }) => code,
    ...byLanguage('name', ({ name }) => name),
    oasMember: ({ oasMember }) => oasMember,
    oasStatus: ({ oasStatus }) => oasStatus,
    subregion: ({ subregion }) => subregion,
  },
};

type Organisation = z.input<typeof organisationItem>;
type OrganisationView = Awaited<ReturnType<typeof listOrganisations>>[number];

const organisationOf = ({
  id,
  kind,
  name,
  language,
  names,
  acronym,
  countryCode,
  url,
}: OrganisationView): Organisation => ({
  id,
  kind,
  name: { ...names, [language]: name } as Organisation['name'],
  language,
  acronym,
  country: countryCode,
  url,
});

const listed = async (): Promise<Organisation[]> => (await listOrganisations()).map(organisationOf);

export const organisations: Resource<z.output<typeof queries.organisationsSheet>, Organisation> = {
  name: 'organisations',
  noun: 'organisation',
  filters: queries.organisationsSheet,
  list: queries.organisations,
  key: ({ country }) => JSON.stringify([...new Set(country)].sort()),
  tags: [TAGS.organisations],
  read: async ({ country }, part) =>
    slice(
      (await listed()).filter(
        (one) => country.length === 0 || (one.country && country.includes(one.country)),
      ),
      part,
    ),
  one: async (id) => (await listed()).find((organisation) => organisation.id === id) ?? null,
  item: organisationItem,
  record: organisationItem,
  columns: {
    id: ({ id }) => id,
    kind: ({ kind }) => kind,
    ...byLanguage('name', ({ name }) => name),
    language: ({ language }) => language,
    acronym: ({ acronym }) => acronym,
    country: ({ country }) => country,
    url: ({ url }) => url,
  },
};
