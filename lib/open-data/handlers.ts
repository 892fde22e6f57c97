import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { xlsxStream } from '@/lib/exports/index.ts';
import { cached } from '@/lib/platform/cache/cached.ts';
import { config } from '@/lib/platform/config.ts';
import { type FilterValues, searchOf } from '@/lib/platform/i18n/switch.ts';
import { answer, csvType, invalidQuery, JSON_TYPE, notFound, streamed, xlsxType } from './answer.ts';
import type { Resource } from './resource.ts';

/** Rows that are read at a time for a spreadsheet. */
const CHUNK = 1000;

/** `GET /api/v1/{name}`: one part of the list. */
export function listRoute<Filters, Item>(
  resource: Resource<Filters, Item>,
): (request: Request) => Promise<Response> {
  const address = (query: FilterValues) => `${config().PUBLIC_URL}/api/v1/${resource.name}${searchOf(query)}`;
  const shape = z.object({ items: z.array(resource.item), total: z.int(), next: z.string().nullable() });
  return async (request) => {
    const parsed = resource.list.safeParse(parametersOf(new URL(request.url)));
    if (!parsed.success) return invalidQuery(parsed.error);
    const { limit, page, ...filters } = parsed.data;
    const asked = filters as Filters;
    const body = await cached(
      ['api', resource.name, resource.key(asked), limit, page],
      resource.tags,
      async () => {
        const { items, total } = await resource.read(asked, { limit, offset: (page - 1) * limit });
        return JSON.stringify(
          shape.parse({
            items,
            total,
            next: page * limit < total ? address({ ...filters, limit, page: page + 1 }) : null,
          }),
        );
      },
    );
    return answer(request, body, JSON_TYPE);
  };
}

/** `GET /api/v1/{name}/{id}`: one record. */
export function recordRoute<Filters, Item>(resource: Resource<Filters, Item>) {
  return async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const { id } = await params;
    if (!ID.test(id)) return notFound(resource.noun);
    const read = async () => {
      const record = await resource.one(id);
      return record === null ? null : JSON.stringify(resource.record.parse(record));
    };
    const body = await cached(['api', resource.name, 'one', id], resource.tags, read);
    return body === null ? notFound(resource.noun) : answer(request, body, JSON_TYPE);
  };
}

/** As every identifier of the collections is written; anything else is not looked up. */
const ID = /^[a-z0-9-]{1,200}$/i;

/**
 * `GET /api/v1/{name}.csv`: every row that the filters leave. With a byte order mark, without which Excel breaks the accents; a cell
 * that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function sheetRoute<Filters, Item>(
  resource: Resource<Filters, Item>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const parsed = resource.filters.safeParse(parametersOf(new URL(request.url)));
    if (!parsed.success) return invalidQuery(parsed.error);
    const columns = Object.entries(resource.columns);
    const rows: unknown[][] = [columns.map(([name]) => name)];
    for (let offset = 0, total = 1; offset < total; offset += CHUNK) {
      const part = await resource.read(parsed.data, { limit: CHUNK, offset });
      rows.push(...part.items.map((item) => columns.map(([, cell]) => cell(item) ?? '')));
      total = part.total;
    }
    const body = stringify(rows, {
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      cast: { boolean: String },
    });
    return answer(request, body, csvType(resource.name));
  };
}

/**
 * `GET /api/v1/{name}.xlsx`: every row that the filters leave, as a workbook, read part by part while it is sent. The first part is read
 * before anything is sent, so that a failure is still one for whoever asks.
 */
export function workbookRoute<Filters, Item>(
  resource: Resource<Filters, Item>,
): (request: Request) => Promise<Response> {
  const columns = Object.entries(resource.columns);
  return async (request) => {
    const parsed = resource.filters.safeParse(parametersOf(new URL(request.url)));
    if (!parsed.success) return invalidQuery(parsed.error);
    const first = await resource.read(parsed.data, { limit: CHUNK, offset: 0 });
    async function* rows() {
      let part = first;
      for (let offset = 0; ; ) {
        for (const item of part.items) yield columns.map(([, cell]) => cell(item));
        offset += CHUNK;
        if (offset >= part.total || part.items.length === 0) return;
        part = await resource.read(parsed.data as Filters, { limit: CHUNK, offset });
      }
    }
    const book = xlsxStream({ name: resource.name, columns: columns.map(([name]) => name), rows: rows() });
    return streamed(Readable.toWeb(book) as ReadableStream, xlsxType(resource.name));
  };
}

/** Names that may be repeated come as lists; of the others the first counts. */
const REPEATED = [
  ...['theme', 'country', 'kind', 'population', 'gcm', 'language'],
  ...['topic', 'phase', 'audience', 'free', 'online', 'access', 'periodicity'],
];

/** What stands in the query of an address, for a schema. */
export function parametersOf(
  { searchParams }: URL,
  repeated = new Set(REPEATED),
): Record<string, string | string[]> {
  const names = [...new Set(searchParams.keys())];
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = searchParams.getAll(name).filter((value) => value !== '');
      if (values.length === 0) return [];
      return [[name, repeated.has(name) ? values : (values[0] ?? '')]];
    }),
  );
}
