import type { HsdsService } from '../hsds/record.ts';

/** What a file holds, as it is kept until somebody decides on it. */

export const FORMATS = ['csv', 'xlsx', 'hsds'] as const;
export type Format = (typeof FORMATS)[number];

export type TableContent = {
  kind: 'table';
  /** The columns that are read. */
  columns: string[];
  /** Columns of the file that the inventory does not have; shown, so that a misspelt one is noticed. */
  ignored: string[];
  /** `number`: of the row in the file, the head being row 1. `extra`: it has more cells than the head has columns. */
  rows: { number: number; cells: Record<string, string>; extra?: boolean }[];
};

export type HsdsContent = { kind: 'hsds'; services: HsdsService[] };

export type Content = TableContent | HsdsContent;

/** What an HSDS file does not say; for every service of the file that does not say it itself. */
export type Choices = {
  language?: string;
  country?: string;
  topics?: string[];
  phases?: string[];
  audiences?: string[];
  /** By the identifier of an organisation in the file: the institution of the list, or `ADD` for a new one. */
  operators?: Record<string, string>;
};

/** The institution is not in the list yet and comes in with the file. */
export const ADD = '+';

export const MOST_ROWS = 1000;
