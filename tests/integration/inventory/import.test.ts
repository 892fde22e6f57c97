import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  chooseForImport,
  discardImport,
  readImportFile,
  startImport,
} from '@/lib/inventory/commands/import.ts';
import { runImport } from '@/lib/inventory/commands/run-import.ts';
import { writePortal } from '@/lib/inventory/commands/write.ts';
import { ADD, type Choices } from '@/lib/inventory/import/content.ts';
import type { Preview } from '@/lib/inventory/import/preview.ts';
import { entriesCsv, entriesXlsx } from '@/lib/inventory/import/write-file.ts';
import { readDeskEntry } from '@/lib/inventory/queries/desk.ts';
import { listImports, readImport, readOwnEntries, readPreview } from '@/lib/inventory/queries/imports.ts';
import type { PortalEntry } from '@/lib/inventory/schema.ts';
import { hsdsOrganizationRecord, hsdsServiceRecord, hsdsServices } from '@/lib/open-data/index.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Result } from '@/lib/platform/errors/result.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { loadInventory } from '@/prisma/seed/inventory.ts';
import { rowsAsOwner, rowsOf } from '../../setup/database.ts';
import { anAccount, value } from '../practices/support.ts';

vi.mock('@/lib/platform/cache/cached.ts', () => ({
  cached: (_key: unknown, _tags: unknown, read: () => unknown) => read(),
}));

const FOREIGN = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../fixtures/hsds/example-service.json`, 'utf8'),
);

/** The specification's own schema: what goes out equal is HSDS. */
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const isService = ajv.compile(
  JSON.parse(readFileSync(`${import.meta.dirname}/../../fixtures/hsds/service.json`, 'utf8')),
);

let secretariat: SignedIn;
let honduras: SignedIn;
let entries: PortalEntry[];
const honduran = () => entries.filter(({ country }) => country === 'HN');

beforeAll(async () => {
  await loadInventory(() => undefined);
  secretariat = await anAccount('secretariat', 'ricomi-secretariat');
  honduras = await anAccount('focal_point', 'hn-sreci');
  entries = await readOwnEntries({});
}, 300_000);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Brings a file in as far as its preview. */
async function opened(
  actor: SignedIn,
  bytes: Uint8Array,
  choices?: Choices,
): Promise<{ id: string; preview: Preview }> {
  const id = value(await readImportFile({ actor, file: { name: 'entries', bytes }, language: 'en' }));
  if (choices) value(await chooseForImport({ actor, id, choices }));
  return { id, preview: await previewNow(actor, id) };
}

async function previewNow(actor: SignedIn, id: string): Promise<Preview> {
  const row = await readImport(actor, id);
  if (!row) throw new Error('no import');
  return readPreview(actor, row);
}

const csvOf = (rows: Partial<PortalEntry>[]): Uint8Array => bytesOf(entriesCsv(rows as PortalEntry[]));

/** Why a file was not taken. */
async function problemOf(bytes: Uint8Array): Promise<string> {
  const result = await readImportFile({ actor: secretariat, file: { name: 'x', bytes }, language: 'es' });
  return keyOf(result, 'file');
}

function keyOf(result: Result<unknown>, field: string): string {
  if (result.ok) return 'ok';
  return result.error.code === 'invalid' ? (result.error.fields[field]?.key ?? '?') : result.error.code;
}

async function take(actor: SignedIn, id: string): Promise<void> {
  const { fingerprint } = await previewNow(actor, id);
  value(await startImport({ actor, id, fingerprint }));
  await runImport(id);
}

/** The file says of every entry what the inventory says. */
function expectUntouched(preview: Preview): void {
  const others = preview.rows.filter(({ state }) => state !== 'same');
  expect(others.map(({ id, problems, changes }) => ({ id, problems, changes }))).toEqual([]);
  expect(preview.counts.same).toBe(entries.length);
}

const revisions = async () =>
  (await rowsOf<{ n: number }>('select count(*)::int as n from "PortalRevision"'))[0]?.n;

describe('our own files', () => {
  it.each(['csv', 'xlsx'])('change nothing when they come back as they went: %s', async (format) => {
    const bytes =
      format === 'csv' ? csvOf(entries) : new Uint8Array(await buffer(entriesXlsx(entries, 'entries')));
    const { preview } = await opened(secretariat, bytes);
    expectUntouched(preview);
  });

  it('change nothing as HSDS either', async () => {
    const contents: object[] = [];
    for (let page = 1, last = false; !last; page += 1) {
      const request = new Request(
        `http://localhost/api/v1/hsds/services?full=true&per_page=100&page=${page}`,
      );
      const part = await (await hsdsServices(request)).json();
      contents.push(...part.contents);
      last = part.last_page;
    }
    const { preview } = await opened(secretariat, bytesOf(JSON.stringify({ contents })));
    expectUntouched(preview);
  });

  it('change what was changed in them and nothing else', async () => {
    const [first, second] = honduran() as [PortalEntry, PortalEntry];
    const bytes = csvOf([{ ...first, name: { ...first.name, es: 'Otro nombre' } }, second]);
    const { id, preview } = await opened(honduras, bytes);
    expect(preview.counts).toEqual({ new: 0, changed: 1, same: 1, refused: 0 });
    expect(preview.rows[0]?.changes).toEqual(['name_es']);
    expect(preview.rows[0]?.before?.name.es).toBe(first.name.es);
    expect(preview.rows[0]?.entry?.name.es).toBe('Otro nombre');
    const before = await revisions();
    await take(honduras, id);
    expect(await revisions()).toBe((before ?? 0) + 1);
    const row = await db.portal.findUniqueOrThrow({ where: { id: first.id }, include: { revisions: true } });
    expect((row.name as Record<string, string>).es).toBe('Otro nombre');
    expect(row.revisions.at(-1)?.action).toBe('import');
    expect(await readImport(honduras, id)).toMatchObject({ state: 'done', total: 1, done: 1 });
    expect((await listImports(honduras)).map((each) => each.id)).toContain(id);
  });

  it('read the same after they came in, though a line says less than the inventory knows', async () => {
    const fifth = honduran()[4] as PortalEntry;
    const bytes = bytesOf(`id,channels\n${fifth.id},telephone | +504 2232 7811 | Central\n`);
    const { id, preview } = await opened(honduras, bytes);
    expect(preview.rows[0]?.changes).toEqual(['channels']);
    await take(honduras, id);
    const row = await db.portal.findUniqueOrThrow({ where: { id: fifth.id }, include: { revisions: true } });
    expect(row.revisions.at(-1)?.content).toMatchObject({ channels: [{ place: 'HN' }] });
    const again = (await opened(honduras, bytes)).preview.rows[0];
    expect(again).toMatchObject({ state: 'same', changes: [], problems: [] });
  });

  it('leave alone the fields whose columns they do not have, and empty those whose cell is empty', async () => {
    const [first] = honduran() as [PortalEntry];
    const { preview } = await opened(honduras, bytesOf(`id,papers,free\n${first.id},any_status,\n`));
    const row = preview.rows[0];
    expect(row?.problems).toEqual([]);
    expect(row?.entry).toMatchObject({
      papers: 'any_status',
      free: null,
      channels: first.channels,
      topics: first.topics,
    });
  });
});

describe('a table from elsewhere', () => {
  it('is read with semicolons and in the code page of Windows', async () => {
    const [first] = honduran() as [PortalEntry];
    const text = `id;name_es;comentario\r\n${first.id};Migración y Extranjería – señas;x\r\n`;
    const bytes = Uint8Array.from([...text].map((letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0))));
    const { id, preview } = await opened(honduras, bytes);
    expect(preview.rows[0]?.entry?.name.es).toBe('Migración y Extranjería – señas');
    const row = await readImport(honduras, id);
    expect(row?.content).toMatchObject({ ignored: ['comentario'] });
  });

  it('is read as Excel’s «Unicode text»', async () => {
    const [first] = honduran() as [PortalEntry];
    const text = `﻿id\tname_es\r\n${first.id}\tMigración\r\n`;
    const { preview } = await opened(honduras, new Uint8Array(Buffer.from(text, 'utf16le')));
    expect(preview.rows[0]?.entry?.name.es).toBe('Migración');
  });

  it('says at each row what is wrong with it, in which column and line', async () => {
    const [first] = honduran() as [PortalEntry];
    const mexican = entries.find(({ country }) => country === 'MX') as PortalEntry;
    const head = 'id,url,channels,topics,operator';
    const rows = [
      `${first.id},not an address,"telephone | +504 2232 7800\ntelephone | call us",asilo,hn-sreci`,
      `${mexican.id},${mexican.url},,asylum,${mexican.operator}`,
      `hn-nueva,https://www.example.org/,,asylum,nobody`,
      `hn-dos,https://www.example.org/,,asylum,hn-sreci`,
      `hn-dos,https://www.example.org/,,asylum,hn-sreci`,
    ];
    const { id, preview } = await opened(honduras, bytesOf([head, ...rows].join('\n')));
    const said = preview.rows.map(({ number, problems }) => [
      number,
      ...problems.map(({ column, line, message }) => `${column}${line ? `:${line}` : ''} ${message.key}`),
    ]);
    expect(said[0]).toEqual([
      2,
      'url validation.not_url',
      'topics validation.not_in_list',
      'channels:2 validation.not_a_telephone',
    ]);
    expect(said[1]).toEqual([3, 'form imports.problem.not_yours']);
    expect(said[2]?.length).toBeGreaterThan(3);
    expect(preview.counts.refused).toBe(5);
    const before = await revisions();
    expect(keyOf(await startImport({ actor: honduras, id, fingerprint: preview.fingerprint }), 'form')).toBe(
      'imports.failure.refused_rows',
    );
    expect(await revisions()).toBe(before);
  });

  it('refuses the same entry twice, and a State that is not one’s own', async () => {
    const [first] = honduran() as [PortalEntry];
    const bytes = csvOf([first, first, { ...first, id: 'mx-nueva', country: 'MX' }]);
    const { preview } = await opened(honduras, bytes);
    expect(preview.rows.map(({ problems }) => problems.map(({ message }) => message.key))).toEqual([
      ['imports.problem.twice'],
      ['imports.problem.twice'],
      ['imports.problem.not_yours'],
    ]);
  });

  it('warns of an address that another entry has, and of languages that are missing', async () => {
    const [first] = honduran() as [PortalEntry];
    const urls = entries.map(({ url }) => url);
    const second = entries.find(({ url }) => urls.indexOf(url) === urls.lastIndexOf(url)) as PortalEntry;
    const fresh = { ...first, id: 'hn-de-prueba', url: second.url, description: { es: 'Solo en español' } };
    const { preview } = await opened(honduras, csvOf([fresh as unknown as PortalEntry]));
    expect(preview.rows[0]?.state).toBe('new');
    expect(preview.rows[0]?.notes).toEqual([
      { key: 'imports.note.same_address', values: { id: second.id } },
      { key: 'imports.note.languages', values: { languages: 'en, pt, fr' } },
    ]);
  });
});

describe('an entry whose contacts have nothing but their city to tell them apart', () => {
  it('has each of them once, however often it is written', async () => {
    const [first] = honduran() as [PortalEntry];
    const office = (city: string) => ({
      kind: 'office' as const,
      value: '',
      label: 'Oficina regional',
      city,
    });
    const entry = {
      ...first,
      id: 'hn-oficinas',
      channels: [office('La Ceiba'), office('Danlí'), office('Danlí')],
    };
    for (const expected of [null, 1, 2]) value(await writePortal({ actor: honduras, entry, expected }));
    const cities = () =>
      rowsOf(`select city, id from "PortalChannel" where "portalId" = 'hn-oficinas' order by position`);
    const before = await cities();
    expect(before.map(({ city }) => city)).toEqual(['La Ceiba', 'Danlí', 'Danlí']);
    value(
      await writePortal({ actor: honduras, entry: { ...entry, channels: [office('Danlí')] }, expected: 3 }),
    );
    expect(await cities()).toEqual([before[1]]);
  });
});

describe('whole or not at all', () => {
  it('writes nothing when the last of thirty rows fails in the database', async () => {
    const fresh = honduran()[0] as PortalEntry;
    const many = Array.from({ length: 30 }, (_, n) => ({
      ...fresh,
      id: `hn-lote-${n}`,
      url: `https://www.example.org/${n}`,
    }));
    const { id, preview } = await opened(honduras, csvOf(many));
    expect(preview.counts.new).toBe(30);
    await rowsAsOwner(`alter table "Portal" add constraint boom check (id <> 'hn-lote-29') not valid`);
    const before = await revisions();
    value(await startImport({ actor: honduras, id, fingerprint: preview.fingerprint }));
    await runImport(id);
    await rowsAsOwner('alter table "Portal" drop constraint boom');
    expect(await readImport(honduras, id)).toMatchObject({
      state: 'preview',
      done: 0,
      failure: { key: 'imports.failure.unexpected' },
    });
    expect(await revisions()).toBe(before);
    expect(await rowsOf(`select id from "Portal" where id like 'hn-lote-%'`)).toEqual([]);
    await take(honduras, id);
    expect(await rowsOf(`select id from "Portal" where id like 'hn-lote-%'`)).toHaveLength(30);
  });

  it('asks to look again when an entry changed after it was shown', async () => {
    const entry = honduran()[1] as PortalEntry;
    const { id, preview } = await opened(
      honduras,
      csvOf([{ ...entry, url: 'https://www.example.org/otra' }]),
    );
    const { revision } = await db.portal.findUniqueOrThrow({ where: { id: entry.id } });
    value(await writePortal({ actor: honduras, entry: { ...entry, free: true }, expected: revision }));
    const late = await startImport({ actor: honduras, id, fingerprint: preview.fingerprint });
    expect(keyOf(late, 'form')).toBe('imports.failure.conflict');
    const shown = await previewNow(honduras, id);
    value(await startImport({ actor: honduras, id, fingerprint: shown.fingerprint }));
    value(await writePortal({ actor: honduras, entry: { ...entry, free: false }, expected: revision + 1 }));
    await runImport(id);
    expect(await readImport(honduras, id)).toMatchObject({
      state: 'preview',
      failure: { key: 'imports.failure.conflict' },
    });
    expect((await db.portal.findUniqueOrThrow({ where: { id: entry.id } })).url).toBe(entry.url);
  });

  it('belongs to who brought it in, and to nobody else', async () => {
    const { id, preview } = await opened(honduras, csvOf(honduran().slice(2, 3)));
    expect(await readImport(secretariat, id)).toBeNull();
    for (const attempt of [
      startImport({ actor: secretariat, id, fingerprint: preview.fingerprint }),
      chooseForImport({ actor: secretariat, id, choices: {} }),
      discardImport({ actor: secretariat, id }),
    ])
      expect(keyOf(await attempt, 'form')).toBe('not_found');
    expect(keyOf(await startImport({ actor: honduras, id, fingerprint: preview.fingerprint }), 'form')).toBe(
      'imports.failure.nothing',
    );
    value(await discardImport({ actor: honduras, id }));
    expect(await readImport(honduras, id)).toBeNull();
  });
});

describe('HSDS of another publisher', () => {
  const CHOICES: Choices = {
    language: 'en',
    country: 'US',
    topics: ['health'],
    phases: ['stay'],
    audiences: ['general'],
  };
  const record = async (id: string) =>
    (await hsdsServiceRecord(new Request('http://localhost/x'), { params: Promise.resolve({ id }) })).json();

  it('says what is missing before it can come in', async () => {
    const { preview } = await opened(secretariat, bytesOf(JSON.stringify(FOREIGN)));
    expect(preview.organisations).toMatchObject([{ name: 'Example Organization Inc.', operator: null }]);
    expect(preview.rows[0]?.problems.map(({ column }) => column).sort()).toEqual([
      'audiences',
      'operator',
      'phases',
      'topics',
    ]);
  });

  it('comes in, is shown as an entry, and goes out equal', async () => {
    const organization = FOREIGN.organization.id;
    const { id, preview } = await opened(secretariat, bytesOf(JSON.stringify(FOREIGN)), {
      ...CHOICES,
      operators: { [organization]: ADD },
    });
    expect(preview.rows[0]?.problems).toEqual([]);
    expect(preview.rows[0]?.notes.map(({ key }) => key)).toEqual([
      'imports.note.persons',
      'imports.note.coordinates',
      'imports.note.languages',
    ]);
    await take(secretariat, id);
    const entry = await db.portal.findUniqueOrThrow({
      where: { hsdsId: FOREIGN.id },
      include: { channels: { orderBy: { position: 'asc' } }, operator: true },
    });
    expect(entry).toMatchObject({
      id: 'us-community-counselling',
      countryCode: 'US',
      url: FOREIGN.url,
      topics: ['health'],
    });
    expect(entry.operator).toMatchObject({ name: 'Example Organization Inc.', status: 'listed' });
    expect(entry.channels.map(({ kind, value: text, city }) => [kind, text, city])).toEqual([
      ['telephone', '+44 1234 234567', null],
      ['email', 'email@example.com', null],
      ['office', '1-30 Main Street, MyVillage', 'MyCity'],
    ]);
    expect(await record(FOREIGN.id)).toEqual(FOREIGN);
    expect(isService(FOREIGN), JSON.stringify(isService.errors)).toBe(true);

    const { organization: owner, ...service } = FOREIGN;
    const whole = await hsdsOrganizationRecord(new Request('http://localhost/x'), {
      params: Promise.resolve({ id: organization }),
    });
    expect(await whole.json()).toEqual({ ...owner, services: [service] });

    const again = await opened(secretariat, bytesOf(JSON.stringify({ ...owner, services: [service] })));
    expect(again.preview.counts).toEqual({ new: 0, changed: 0, same: 1, refused: 0 });
  });

  it('goes out with what was changed here, and everything else as it came', async () => {
    const { id } = await db.portal.findUniqueOrThrow({ where: { hsdsId: FOREIGN.id }, select: { id: true } });
    const desk = await readDeskEntry(secretariat as Viewer, id);
    if (!desk) throw new Error('no entry');
    const quad = { es: 'Consejo', en: 'Counselling for all', pt: 'Conselho', fr: 'Conseil' };
    value(
      await writePortal({
        actor: secretariat,
        entry: { ...desk.entry, description: quad, name: { en: 'Community Counselling' } },
        expected: desk.revision,
      }),
    );
    const { description, last_modified, ...rest } = await record(FOREIGN.id);
    const { description: _was, last_modified: _then, ...unchanged } = FOREIGN;
    expect(description).toBe('Counselling for all');
    expect(rest).toEqual(unchanged);
    expect(last_modified).toBe(`${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`);

    const newer = { ...FOREIGN, interpretation_services: 'Also in Haitian Creole' };
    const { id: next, preview } = await opened(secretariat, bytesOf(JSON.stringify(newer)), CHOICES);
    expect(preview.rows[0]?.state).toBe('changed');
    await take(secretariat, next);
    expect(await record(FOREIGN.id)).toEqual(newer);
  });

  it('is matched with an institution of the list by who brings it in, but never renames it', async () => {
    const other = {
      ...FOREIGN,
      id: '11111111-2222-4333-8444-555555555555',
      organization: { ...FOREIGN.organization, id: '99999999-2222-4333-8444-555555555555', name: 'Somebody' },
    };
    const { id, preview } = await opened(honduras, bytesOf(JSON.stringify(other)), {
      ...CHOICES,
      operators: { [other.organization.id]: ADD },
    });
    expect(preview.rows[0]?.problems.map(({ message }) => message.key)).toContain('imports.problem.operator');
    value(
      await chooseForImport({
        actor: honduras,
        id,
        choices: { ...CHOICES, operators: { [other.organization.id]: 'hn-sreci' } },
      }),
    );
    expect((await previewNow(honduras, id)).rows[0]?.problems.map(({ message }) => message.key)).toEqual([
      'imports.problem.not_yours',
    ]);
    expect(await rowsOf(`select id from "Organisation" where "hsdsId" = '${other.organization.id}'`)).toEqual(
      [],
    );
  });
});

describe('what is no such file', () => {
  const big = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(17 * 1024 * 1024) });
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', bytesOf(' \n '), 'empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'unknown_format'],
    ['broken JSON', bytesOf('{"id": '), 'unreadable'],
    ['JSON of something else', bytesOf('{"hello": "world"}'), 'not_hsds'],
    ['a list of nothing', bytesOf('[]'), 'no_rows'],
    [
      'one endless service',
      bytesOf(JSON.stringify({ ...FOREIGN, fees: 'x'.repeat(100_001) })),
      'record_too_big',
    ],
    ['a million numbers', bytesOf(`[${'1,'.repeat(900_000)}1]`), 'not_hsds'],
    ['a service nested without end', bytesOf(`${'['.repeat(90)}${']'.repeat(90)}`), 'not_hsds'],
    ['a table without identifiers', bytesOf('name,url\nx,y\n'), 'no_id'],
    ['a head alone', bytesOf('id,url\n'), 'no_rows'],
    ['one column twice', bytesOf('id,url,url\na,b,c\n'), 'column_twice'],
    ['a quote that never ends', bytesOf('id,url\n"a,b\n'), 'unreadable'],
    ['too many rows', bytesOf(`id\n${'a\n'.repeat(1001)}`), 'too_many'],
    ['an archive that is no workbook', zipSync({ 'a.txt': strToU8('x') }), 'unreadable'],
    ['an archive that unpacks to far too much', big, 'too_big'],
  ])('%s', async (_name, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(`imports.file.${problem}`);
  });

  it('is nothing that a visitor’s role may send', async () => {
    const administrator = await anAccount('administrator', 'ricomi-secretariat');
    const result = await readImportFile({
      actor: administrator,
      file: { name: 'x', bytes: bytesOf('id\na\n') },
      language: 'es',
    });
    expect(keyOf(result, 'file')).toBe('not_found');
  });
});
