import type { z } from 'zod';
import { canonical } from '@/lib/platform/i18n/canonical.ts';
import { LOCALES } from '@/lib/platform/i18n/locales.ts';
import {
  listOpenPractices,
  noFilters,
  type OpenPractice,
  type PracticeFilters,
  readOpenPractice,
  TEXT_FIELDS,
  type TextField,
} from '@/lib/practices/index.ts';
import { tidyQuery } from '@/lib/search/index.ts';
import type { PracticeItem, PracticeRecord, queries } from './schemas.ts';

type Asked = z.output<typeof queries.practicesSheet>;

/** The filters of a request, in the order in which the page has them: one view has one key in the cache. */
export function filtersOfQuery(query: Asked): PracticeFilters {
  const { q, theme, country, kind, population, gcm, language, from, to } = query;
  const sorted = { theme, country, kind, population, gcm, language };
  const groups = Object.fromEntries(
    Object.entries(sorted).map(([group, values]) => [group, [...new Set(values)].sort()]),
  );
  return { ...noFilters(), ...groups, q: tidyQuery(q), from, to };
}

export async function practicePart(
  query: Asked,
  part: { limit: number; offset: number },
): Promise<{ items: PracticeItem[]; total: number }> {
  const { items, total } = await listOpenPractices(filtersOfQuery(query), part);
  return { items: items.map(itemOf), total };
}

function itemOf({ texts, ...practice }: OpenPractice): PracticeItem {
  const { title, summary } = texts;
  return {
    ...practice,
    url: addresses(practice.slug),
    title: title?.texts ?? {},
    titleOrigin: title?.origins ?? {},
    summary: summary?.texts ?? {},
    summaryOrigin: summary?.origins ?? {},
  } as PracticeItem;
}

const addresses = (slug: string): PracticeItem['url'] =>
  Object.fromEntries(
    LOCALES.map((locale) => [locale, canonical(locale, `/practices/${slug}`)]),
  ) as PracticeItem['url'];

export async function practiceRecord(slug: string): Promise<PracticeRecord | null> {
  const found = await readOpenPractice(slug);
  if (!found) return null;
  const { facts, practice } = found;
  return {
    ...itemOf(practice),
    ...longTexts(practice),
    confirmed: facts.confirmed,
    leadInstitution: facts.lead,
    partners: facts.partners,
    resources: { ...facts.resources, source: facts.resources.source ?? '' },
    resultFigures: facts.figures.map((figure) => ({ ...figure, source: figure.source || null })),
    evaluation: { kind: facts.evaluation.kind ?? 'none', url: facts.evaluation.url || null },
    evidence: facts.evidence,
    sources: facts.sources,
    contact: facts.contact,
    offerToShare: facts.offerToShare,
    firstPublishedAt: facts.firstPublishedAt,
    licence: 'CC-BY-4.0',
  } as PracticeRecord;
}

const longTexts = ({ texts }: OpenPractice) =>
  Object.fromEntries(
    TEXT_FIELDS.filter((field) => field !== 'title' && field !== 'summary').flatMap((field: TextField) => [
      [field, texts[field]?.texts ?? {}],
      [`${field}Origin`, texts[field]?.origins ?? {}],
    ]),
  );
