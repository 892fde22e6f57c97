import type { z } from 'zod';
import { listOrganisations } from '@/lib/organisations/index.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { COUNTRIES, type CountryInfo, THEMES } from '@/lib/reference/data.ts';
import { filtersOfQuery, practicePart, practiceRecord } from './practices.ts';
import { byLanguage, joined, type Resource } from './resource.ts';
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
