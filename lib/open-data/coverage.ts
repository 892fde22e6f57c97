import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import { type Value, xlsxStream } from '@/lib/exports/index.ts';
import { type CoverageTable, coverageTable, inWords, readCoverage } from '@/lib/inventory/index.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { answer, csvType, invalidQuery, JSON_TYPE, streamed, xlsxType } from './answer.ts';
import { parametersOf } from './handlers.ts';
import { coverageShape, inventoryQueries } from './inventory-schemas.ts';

type Query = z.output<typeof inventoryQueries.coverageSheet>;

const read = async ({ topic, by }: Pick<Query, 'topic' | 'by'>): Promise<CoverageTable> =>
  coverageTable(await readCoverage(), topic ? { topic, by: by ?? 'phase' } : { by: 'topic' });

const parametersOnce = (request: Request) => parametersOf(new URL(request.url), new Set());

/** `GET /api/v1/coverage`: by codes. */
export async function coverageRoute(request: Request): Promise<Response> {
  const parsed = inventoryQueries.coverage.safeParse(parametersOnce(request));
  if (!parsed.success) return invalidQuery(parsed.error);
  const { across, columns, rows, all } = await read(parsed.data);
  const topic = across.by === 'topic' ? null : across.topic;
  const body = coverageShape.parse({ by: across.by, topic, columns, items: rows, all });
  return answer(request, JSON.stringify(body), JSON_TYPE);
}

/**
 * Head and rows of the sheet, one row a State and nothing under them: a row of sums would be sorted and added up with the rest. In the
 * words of a language where one is asked for, else in codes that stay the same.
 */
function sheetOf(table: CoverageTable, lang: Query['lang']): { columns: string[]; rows: Value[][] } {
  if (!lang) {
    const columns = ['country', ...table.columns, 'doors'];
    return {
      columns,
      rows: table.rows.map(({ country, counts, doors }) => [
        country,
        ...table.columns.map((key) => counts[key] ?? 0),
        doors,
      ]),
    };
  }
  const t = translator(lang, 'analysis');
  const { columns, rows } = inWords(table, lang);
  return {
    columns: [t('coverage.state'), 'ISO 3166-1', ...columns.map(({ label }) => label), t('coverage.total')],
    rows: rows.map(({ name, country, counts, doors }) => [
      name,
      country,
      ...columns.map(({ key }) => counts[key] ?? 0),
      doors,
    ]),
  };
}

/** What the file is called: which table it holds stands in its name. */
const nameOf = ({ across }: CoverageTable): string =>
  across.by === 'topic' ? 'coverage' : `coverage-${across.topic}-${across.by}`;

/** `GET /api/v1/coverage.csv` */
export async function coverageSheetRoute(request: Request): Promise<Response> {
  const parsed = inventoryQueries.coverageSheet.safeParse(parametersOnce(request));
  if (!parsed.success) return invalidQuery(parsed.error);
  const table = await read(parsed.data);
  const { columns, rows } = sheetOf(table, parsed.data.lang);
  const body = stringify([columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  return answer(request, body, csvType(nameOf(table)));
}

/** `GET /api/v1/coverage.xlsx` */
export async function coverageWorkbookRoute(request: Request): Promise<Response> {
  const parsed = inventoryQueries.coverageSheet.safeParse(parametersOnce(request));
  if (!parsed.success) return invalidQuery(parsed.error);
  const table = await read(parsed.data);
  const name = nameOf(table);
  const book = xlsxStream({ name, ...sheetOf(table, parsed.data.lang) });
  return streamed(Readable.toWeb(book) as ReadableStream, xlsxType(name));
}
