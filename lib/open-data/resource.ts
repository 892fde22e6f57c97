import type { z } from 'zod';
import { LOCALES } from '@/lib/platform/i18n/locales.ts';

type Part = { limit: number; offset: number };
export type Cell = string | number | boolean | null | undefined;
export type Columns<Item> = Record<string, (item: Item) => Cell>;

/** A collection of open data: what it may be asked, how it is read, and what stands in the columns of its spreadsheet. */
export type Resource<Filters, Item> = {
  name: 'practices' | 'portals' | 'information-systems' | 'themes' | 'countries' | 'organisations';
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
export const byLanguage = <Item>(name: string, of: (item: Item) => object): Columns<Item> =>
  Object.fromEntries(
    LOCALES.map((language) => [
      `${name}_${language}`,
      (item) => (of(item) as Record<string, string>)[language],
    ]),
  );

export const joined = (values: readonly (string | number)[]): string => values.join('; ');
