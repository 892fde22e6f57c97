import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales.ts';
import { listPublicPractices, noFilters } from '@/lib/practices/index.ts';

/** A question as somebody might ask it, and the practices that a fair judge expects among the first ten. Nonsense expects none. */
export type Judged = { kind: string; q: string; expect: string[] };

export type Measured = {
  locale: Locale;
  /** Expected practices among the first ten, as a share of those that fit into ten; mean over the questions. */
  recall: number;
  /** One divided by the place of the first expected practice; mean over the questions. */
  reciprocal: number;
  missed: { q: string; missing: string[] }[];
  /** Nonsense that found something. */
  found: { q: string; total: number }[];
  milliseconds: { p50: number; p99: number };
};

const FIRST = 10;

export const judged = (locale: Locale): Judged[] =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, `${locale}.json`), 'utf8'));

/** Asks every judged question of one language. */
export async function measure(locale: Locale, questions: readonly Judged[] = judged(locale)): Promise<Measured> {
  const recalls: number[] = [];
  const reciprocals: number[] = [];
  const times: number[] = [];
  const result: Measured = { locale, recall: 0, reciprocal: 0, missed: [], found: [], milliseconds: { p50: 0, p99: 0 } };
  for (const { q, expect } of questions) {
    const start = performance.now();
    const { rows, total } = await listPublicPractices(locale, { ...noFilters(), q }, { limit: FIRST, offset: 0 });
    times.push(performance.now() - start);
    if (expect.length === 0) {
      if (total > 0) result.found.push({ q, total });
      continue;
    }
    const slugs = rows.map(({ slug }) => slug);
    const missing = expect.filter((slug) => !slugs.includes(slug));
    const possible = Math.min(FIRST, expect.length);
    recalls.push(Math.min(1, (expect.length - missing.length) / possible));
    const first = slugs.findIndex((slug) => expect.includes(slug));
    reciprocals.push(first < 0 ? 0 : 1 / (first + 1));
    if (expect.length - missing.length < possible) result.missed.push({ q, missing });
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { ...result, recall: mean(recalls), reciprocal: mean(reciprocals), milliseconds: { p50: at(0.5), p99: at(0.99) } };
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export function report({ locale, recall, reciprocal, missed, found, milliseconds }: Measured): string {
  const lines = [
    `${locale}  recall@10 ${recall.toFixed(3)}  MRR ${reciprocal.toFixed(3)}  nonsense that found something ${found.length}  p50 ${milliseconds.p50.toFixed(1)} ms`,
    ...missed.map(({ q, missing }) => `    «${q}» lacks ${missing.join(', ')}`),
    ...found.map(({ q, total }) => `    «${q}» should find nothing and finds ${total}`),
  ];
  return lines.join('\n');
}

export const measureAll = async (): Promise<Measured[]> => {
  const all: Measured[] = [];
  for (const locale of LOCALES) all.push(await measure(locale));
  return all;
};
