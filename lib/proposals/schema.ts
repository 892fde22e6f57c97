import type { FieldMessages } from '@/lib/platform/errors/result.ts';
import { textProblem } from '@/lib/platform/text/demand.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { isWebAddress } from '@/lib/platform/text/web-address.ts';
import { countryOf, PRACTICE_LANGUAGES } from '@/lib/reference/data.ts';

/** What an institution is, in the order of the form. */
export const ORGANISATION_KINDS = [
  'migration_authority',
  'foreign_affairs',
  'interior',
  'refugee_authority',
  'labour',
  'statistics',
  'children',
  'women',
  'justice',
  'police',
  'education',
  'health',
  'social',
  'ombudsperson',
  'international_organisation',
  'cooperation_agency',
  'civil_society',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The entry as the secretariat types it. */
export type Entry = {
  name: string;
  language: string;
  acronym: string;
  kind: string;
  countryCode: string;
  url: string;
  sourceTitle: string;
  sourceUrl: string;
};

export type CheckedEntry = {
  name: string;
  language: string;
  acronym: string | null;
  kind: OrganisationKind;
  countryCode: string | null;
  url: string | null;
  sources: { url: string; title: string; confidence: string }[];
};

const MOST = { name: 300, acronym: 40, sourceTitle: 300 } as const;
const LONGEST_ADDRESS = 1000;

/** The entry as the list keeps it, or what is wrong at each field. */
export function checkEntry(
  typed: Entry,
): { ok: true; value: CheckedEntry } | { ok: false; fields: FieldMessages } {
  const entry = Object.fromEntries(
    Object.entries(typed).map(([field, text]) => [field, tidy(text).replace(/[\n\t]+/g, ' ')]),
  ) as Entry;
  const kind = ORGANISATION_KINDS.find((name) => name === entry.kind);
  const inList = (field: string, holds: boolean): FieldMessages =>
    holds ? {} : { [field]: { key: 'validation.not_in_list' } };
  const fields: FieldMessages = {
    ...textProblem(entry.name, { field: 'name', most: MOST.name, missing: 'missing.institution_name' }),
    ...inList('language', (PRACTICE_LANGUAGES as readonly string[]).includes(entry.language)),
    ...textProblem(entry.acronym, { field: 'acronym', most: MOST.acronym }),
    ...inList('kind', kind !== undefined),
    ...inList('countryCode', entry.countryCode === '' || countryOf(entry.countryCode) !== undefined),
    ...address('url', entry.url, false),
    ...textProblem(entry.sourceTitle, {
      field: 'sourceTitle',
      most: MOST.sourceTitle,
      missing: 'missing.source_title',
    }),
    ...address('sourceUrl', entry.sourceUrl, true),
  };
  if (Object.keys(fields).length > 0 || !kind) return { ok: false, fields };
  const { name, language, acronym, countryCode, url, sourceTitle, sourceUrl } = entry;
  return {
    ok: true,
    value: {
      name,
      language,
      kind,
      acronym: acronym || null,
      countryCode: countryCode || null,
      url: url || null,
      sources: [{ url: sourceUrl, title: sourceTitle, confidence: 'seen' }],
    },
  };
}

function address(field: string, value: string, needed: boolean): FieldMessages {
  if (value === '') return needed ? { [field]: { key: 'validation.missing.url' } } : {};
  const right = isWebAddress(value) && value.length <= LONGEST_ADDRESS;
  return right ? {} : { [field]: { key: 'validation.not_url' } };
}
