import { Readable } from 'node:stream';
import { entriesCsv, entriesXlsx } from '@/lib/inventory/import/write-file.ts';
import { entryWhere } from '@/lib/inventory/policy.ts';
import { readOwnEntries } from '@/lib/inventory/queries/imports.ts';
import { mayEver } from '@/lib/platform/rights/decide.ts';
import { currentViewer } from '@/lib/platform/session/current.ts';

const NAME = 'ricomi-inventory';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `entries.csv`, `entries.xlsx`: the entries that somebody keeps, as a table that can be edited and brought back. */
export async function GET(_request: Request, context: { params: Promise<{ file: string }> }) {
  const [, format] = /^entries\.(csv|xlsx)$/.exec((await context.params).file) ?? [];
  const viewer = await currentViewer();
  if (!format || !viewer || !mayEver(viewer, 'import', 'use')) return new Response(null, { status: 404 });
  const entries = await readOwnEntries(entryWhere(viewer, 'write'));
  const headers = {
    'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : XLSX,
    'content-disposition': `attachment; filename="${NAME}.${format}"`,
    'cache-control': 'private, no-store',
  };
  if (format === 'csv') return new Response(entriesCsv(entries), { headers });
  return new Response(Readable.toWeb(entriesXlsx(entries, NAME)) as ReadableStream, { headers });
}
