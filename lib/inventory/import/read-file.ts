import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { servicesOf } from '../hsds/record.ts';
import { type Content, type Format, MOST_ROWS, type TableContent } from './content.ts';
import { isColumn } from './table.ts';

/** Why a file cannot be read at all; a key of the messages `imports.file`. */
export type FileProblem =
  | {
      problem:
        | 'empty'
        | 'unknown_format'
        | 'unreadable'
        | 'no_id'
        | 'no_rows'
        | 'not_hsds'
        | 'too_big'
        | 'record_too_big';
    }
  | { problem: 'too_many'; most: number }
  | { problem: 'column_twice'; column: string };

export type Read = { ok: true; format: Format; content: Content } | ({ ok: false } & FileProblem);

/** So much text is unpacked from a workbook; more is no list of doors. */
const MOST_UNPACKED = 16 * 1024 * 1024;

/** Of one service with everything in it: it is given out again in lists of a hundred. The specification's own example has 15,000. */
const LONGEST_RECORD = 100_000;

/** What stands in a file, told by what it holds and not by its name. Nothing is checked yet but that it can be read. */
export async function readFile(bytes: Uint8Array): Promise<Read> {
  if (bytes.length === 0) return { ok: false, problem: 'empty' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return table('xlsx', await rowsOfWorkbook(bytes));
  const text = decoded(bytes);
  if (text === null) return { ok: false, problem: 'unknown_format' };
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  return /^\s*[[{]/.test(text) ? hsds(text) : table('csv', rowsOfCsv(text));
}

function hsds(text: string): Read {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
  const services = servicesOf(json);
  if (services === null) return { ok: false, problem: 'not_hsds' };
  if (services.length === 0) return { ok: false, problem: 'no_rows' };
  if (services.length > MOST_ROWS) return { ok: false, problem: 'too_many', most: MOST_ROWS };
  if (services.some((service) => JSON.stringify(service).length > LONGEST_RECORD))
    return { ok: false, problem: 'record_too_big' };
  return { ok: true, format: 'hsds', content: { kind: 'hsds', services } };
}

/** UTF-8, UTF-16 as Excel saves «Unicode text», or the code page of a Western Windows. Null: not a text. */
function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

type Row = { number: number; cells: string[] };

/** Excel separates by a semicolon where the comma is the decimal sign; the head tells which. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n|$/));
  const count = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function rowsOfCsv(text: string): Row[] | null {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      max_record_size: 200_000,
    }) as string[][];
    return records.map((cells, index) => ({ number: index + 1, cells: cells.map(unescaped) }));
  } catch {
    return null;
  }
}

/** Our own files put an apostrophe before what a spreadsheet would take for a formula. */
const unescaped = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

/** The first sheet. Null: it cannot be read; `too_big`: it would unpack to far more than a list. */
async function rowsOfWorkbook(bytes: Uint8Array): Promise<Row[] | 'too_big' | null> {
  try {
    let unpacked = 0;
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
    if (unpacked > MOST_UNPACKED) return 'too_big';
    const sheets = (await readXlsxFile(Buffer.from(bytes))) as unknown as { data: unknown[][] }[];
    return (sheets[0]?.data ?? []).map((cells, index) => ({
      number: index + 1,
      cells: cells.map(textOfCell),
    }));
  } catch {
    return null;
  }
}

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function table(format: 'csv' | 'xlsx', sent: Row[] | 'too_big' | null): Read {
  if (sent === null) return { ok: false, problem: 'unreadable' };
  if (sent === 'too_big') return { ok: false, problem: 'too_big' };
  // Empty rows are none, but they count: the number is the one that a spreadsheet shows.
  const [head, ...body] = sent.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = (head?.cells ?? []).map((cell) => tidy(cell));
  const columns = names.filter(isColumn);
  if (!columns.includes('id')) return { ok: false, problem: 'no_id' };
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice) return { ok: false, problem: 'column_twice', column: twice };
  if (body.length === 0) return { ok: false, problem: 'no_rows' };
  if (body.length > MOST_ROWS) return { ok: false, problem: 'too_many', most: MOST_ROWS };
  const content: TableContent = {
    kind: 'table',
    columns,
    ignored: names.filter((name) => name !== '' && !isColumn(name)).map((name) => name.slice(0, 60)),
    rows: body.map(({ number, cells }) => ({
      number,
      cells: Object.fromEntries(
        names.flatMap((name, at) => (isColumn(name) ? [[name, tidy(cells[at] ?? '')]] : [])),
      ),
      ...(cells.slice(names.length).some((cell) => cell !== '') && { extra: true }),
    })),
  };
  return { ok: true, format, content };
}
