import type { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { xlsxStream } from '@/lib/exports/index.ts';
import type { PortalEntry } from '../schema.ts';
import { cellOf, columnsFor } from './table.ts';

/** Entries as a table that can be edited and brought back; without entries, its head alone. */
const rowsOf = (entries: readonly PortalEntry[], columns: readonly string[]): string[][] =>
  entries.map((entry) => columns.map((column) => cellOf(entry, column)));

/** UTF-8 with a byte order mark, without which Excel breaks the accents; what a spreadsheet would take for a formula begins with an apostrophe. */
export function entriesCsv(entries: readonly PortalEntry[]): string {
  const columns = columnsFor(entries);
  return stringify([columns, ...rowsOf(entries, columns)], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

export function entriesXlsx(entries: readonly PortalEntry[], name: string): Readable {
  const columns = columnsFor(entries);
  return xlsxStream({ name, columns, rows: rowsOf(entries, columns) });
}
