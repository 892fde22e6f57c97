import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type Value, xlsxStream } from '@/lib/exports/index.ts';

const write = (columns: string[], rows: Iterable<Value[]> | AsyncIterable<Value[]>) =>
  buffer(xlsxStream({ name: 'Prueba: [1]/2', columns, rows }));

/** Rows as another program reads them. */
async function read(file: Buffer): Promise<unknown[][]> {
  const sheets = await readXlsxFile(Readable.from([file]));
  return (sheets as unknown as { data: unknown[][] }[])[0]?.data ?? [];
}

describe('a workbook', () => {
  it('is read back with the types that went in', async () => {
    const rows: Value[][] = [
      [
        'Ñandú «ée» & <b>',
        1250.5,
        true,
        '2026-11-24',
        '2026-11-24T13:30:00.000Z',
        'https://www.example.org/a?b=1&c=2',
      ],
      ['', 0, false, '2021-03', null, undefined],
      ['línea\notra', -3, null, '2026-02-31', 'x', 'ftp://example.org'],
    ];
    const [head, first, second, third] = await read(await write(['a', 'b', 'c', 'd', 'e', 'f'], rows));
    expect(head).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(first).toEqual([
      'Ñandú «ée» & <b>',
      1250.5,
      true,
      new Date('2026-11-24T00:00:00Z'),
      new Date('2026-11-24T13:30:00Z'),
      'https://www.example.org/a?b=1&c=2',
    ]);
    expect(second).toEqual([null, 0, false, '2021-03', null, null]);
    expect(third).toEqual(['línea\notra', -3, null, '2026-02-31', 'x', 'ftp://example.org']);
  });

  it('holds no formula, whatever a text begins with, and survives what no file may hold', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '=HYPERLINK("http://x")',
      '\tx',
      `a${'\u0000\u0007'}b`,
      '\ud800',
      'x'.repeat(40_000),
    ];
    const rows = await read(
      await write(
        ['a'],
        texts.map((text) => [text]),
      ),
    );
    expect(rows.slice(1, 6).map(([cell]) => cell)).toEqual(texts.slice(0, 5));
    expect(rows[7]?.[0]).toBe('ab');
    expect(String(rows[9]?.[0])).toHaveLength(32_767);
    const sheet = part(
      await write(
        ['a'],
        texts.map((text) => [text]),
      ),
      'sheet1.xml',
    );
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:A10"/>');
  });

  it('has links that lead where they say, and to web addresses only', async () => {
    const file = await write(
      ['a', 'b'],
      [
        ['https://example.org/1', 'javascript:alert(1)'],
        ['http://example.org/"', 'https://example.org/2'],
      ],
    );
    const links = part(file, 'sheet1.xml.rels');
    expect([...links.matchAll(/Target="([^"]+)"/g)].map(([, target]) => target)).toEqual([
      'https://example.org/1',
      'https://example.org/2',
    ]);
    expect(part(file, 'sheet1.xml')).toContain('<hyperlink ref="B3" r:id="rId2"/>');
  });

  it('of 10,000 rows is made as fast as it is taken, and not all at once', async () => {
    let made = 0;
    async function* rows(): AsyncGenerator<Value[]> {
      for (let row = 0; row < 10_000; row += 1) {
        made += 1;
        yield Array.from(
          { length: 20 },
          (_, column) => CELLS[column]?.(row) ?? `Texto ${(row * 7919 + column) % 10_007}`,
        );
      }
    }
    const columns = Array.from({ length: 20 }, (_, column) => `c${column}`);
    const start = performance.now();
    const memory = process.memoryUsage().rss;
    const stream = xlsxStream({ name: 'Prueba', columns, rows: rows() });
    await once(stream, 'readable');
    for (let turn = 0; turn < 500; turn += 1) await setImmediate();
    expect(made).toBeLessThan(9000);
    const file = await buffer(stream);
    process.stdout.write(
      `10,000 × 20 cells: ${Math.round(performance.now() - start)} ms, ${Math.round(file.length / 1024)} KB, +${Math.round((process.memoryUsage().rss - memory) / 1024 / 1024)} MB\n`,
    );
    const back = await read(file);
    expect(back).toHaveLength(10_001);
    expect(back[10_000]?.slice(0, 3)).toEqual([
      9999,
      new Date('2026-11-24T00:00:00Z'),
      'https://example.org/9999',
    ]);
  }, 60_000);

  it('ends with an error when its rows do', async () => {
    async function* rows(): AsyncGenerator<Value[]> {
      yield ['a'];
      throw new Error('the database went away');
    }
    await expect(write(['a'], rows())).rejects.toThrow('the database went away');
  });

  it('may be empty', async () => {
    expect(await read(await write(['a', 'b'], []))).toEqual([['a', 'b']]);
  });
});

const CELLS: ((row: number) => Value)[] = [
  (row) => row,
  () => '2026-11-24',
  (row) => `https://example.org/${row}`,
];

/** One file of the package, as text: found through the directory at the end of the archive. */
function part(file: Buffer, name: string): string {
  let at = file.readUInt32LE(file.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? file.readUInt32LE(at + offset) : file.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const path = file.toString('utf8', at + 46, at + 46 + nameLength);
    if (path.endsWith(`/${name}`)) {
      const local = file.readUInt32LE(at + 42);
      const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      return inflateRawSync(file.subarray(data, data + size)).toString('utf8');
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`no ${name} in the archive`);
}
