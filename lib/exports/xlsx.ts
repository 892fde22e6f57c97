import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import {
  CONTENT_TYPES,
  cellXml,
  columnName,
  headXml,
  RELATIONS,
  STYLES,
  sheetRelations,
  tailXml,
  type Value,
  WORKBOOK_RELATIONS,
  widthOf,
  workbookXml,
} from './sheet-xml.ts';

export type { Value } from './sheet-xml.ts';

export type Workbook = {
  /** Of the sheet; at most 31 characters. */
  name: string;
  columns: readonly string[];
  rows: AsyncIterable<readonly Value[]> | Iterable<readonly Value[]>;
};

/** So many rows say how wide the columns must be; widths stand before the rows in the file. */
const MEASURED = 200;
/** A sheet has no more rows than this, the head included. */
const MOST_ROWS = 1_048_576;
/** Excel takes no more links in one sheet; what comes after is text. */
const MOST_LINKS = 65_000;
/** So much text is made before it is handed on. */
const PIECE = 64 * 1024;

/**
 * An Office Open XML workbook (ECMA-376) of one sheet, written row by row: however long the list, only a few rows of it are in memory.
 * Numbers, days, yes and no keep their type, addresses are links, and a text is never a formula.
 */
export function xlsxStream(workbook: Workbook): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const links: string[] = [];
  const put = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path);
  // A failure while rows are read must end the answer, or whoever downloads would wait for ever.
  const stop = (error: Error) => void output.destroy(error);
  zip.on('error', stop);
  put('[Content_Types].xml', CONTENT_TYPES);
  put('_rels/.rels', RELATIONS);
  put('xl/workbook.xml', workbookXml(workbook.name));
  put('xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONS);
  put('xl/styles.xml', STYLES);
  zip.addReadStreamLazy('xl/worksheets/sheet1.xml', (ready) => {
    ready(null, Readable.from(sheet(workbook, links), { objectMode: false }).on('error', stop));
  });
  // Asked for when the sheet is written, and the links are known.
  zip.addReadStreamLazy('xl/worksheets/_rels/sheet1.xml.rels', (ready) => {
    ready(null, Readable.from([sheetRelations(links)], { objectMode: false }));
  });
  zip.end();
  return output;
}

async function* sheet({ columns, rows }: Workbook, links: string[]): AsyncGenerator<string> {
  const measured: (readonly Value[])[] = [];
  const rest = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let next = await rest.next();
  while (!next.done && measured.length < MEASURED) {
    measured.push(next.value);
    next = await rest.next();
  }
  const widths = columns.map((column, index) =>
    widthOf(
      column,
      measured.map((row) => row[index] ?? null),
    ),
  );
  const references: string[] = [];
  let count = 1;
  const rowXml = (row: readonly Value[]): string => {
    count += 1;
    const cells = columns.map((_, index) => {
      const reference = columnName(index) + count;
      const { xml, link } = cellXml(reference, row[index] ?? null, links.length < MOST_LINKS);
      if (link) {
        links.push(link);
        references.push(reference);
      }
      return xml;
    });
    return `<row r="${count}">${cells.join('')}</row>`;
  };
  let piece = headXml(columns, widths) + measured.map(rowXml).join('');
  while (!next.done && count < MOST_ROWS) {
    piece += rowXml(next.value);
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
    next = await rest.next();
  }
  yield piece + tailXml(columns.length, count, references);
}
