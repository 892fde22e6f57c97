import { readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  changesRoute,
  coverageRoute,
  coverageSheetRoute,
  coverageWorkbookRoute,
  hsdsOrganizationRecord,
  hsdsOrganizations,
  hsdsServiceRecord,
  hsdsServices,
  informationSystems,
  listRoute,
  officesRoute,
  openApi,
  portals,
  recordRoute,
  sheetRoute,
  workbookRoute,
} from '@/lib/open-data/index.ts';
import { loadInventory } from '@/prisma/seed/inventory.ts';
import { rowsAsOwner, rowsOf } from '../../setup/database.ts';

// Next keeps its cache only inside a request of its own; here every question is asked anew.
vi.mock('@/lib/platform/cache/cached.ts', () => ({
  cached: (_key: unknown, _tags: unknown, read: () => unknown) => read(),
}));

type Route = (request: Request) => Promise<Response>;
const get = (route: Route, query = '', headers = {}) =>
  route(new Request(`http://localhost/api/v1/x${query}`, { headers }));
const json = async (route: Route, query = '') => {
  const response = await get(route, query);
  expect(response.status).toBe(200);
  return response.json();
};
const one = (
  route: (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>,
  id: string,
) => route(new Request('http://localhost/api/v1/x'), { params: Promise.resolve({ id }) });
const count = async (sql: string) =>
  (await rowsOf<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n;

beforeAll(async () => {
  await loadInventory(() => undefined);
}, 300_000);

describe('doors and information systems', () => {
  it('are given whole, part by part, and nothing twice', async () => {
    const ids: string[] = [];
    for (let page = 1, next: string | null = ''; next !== null; page += 1) {
      const part: { items: { id: string }[]; total: number; next: string | null } = await json(
        listRoute(portals),
        `?limit=100&page=${page}`,
      );
      ids.push(...part.items.map(({ id }) => id));
      expect(part.total).toBe(await count(`"Portal" where status = 'listed'`));
      next = part.next;
    }
    expect(new Set(ids).size).toBe(await count(`"Portal" where status = 'listed'`));
    expect(ids).toHaveLength(new Set(ids).size);
    const systems = await json(listRoute(informationSystems), '?limit=100');
    expect(systems.items).toHaveLength((await count('"InformationSystem"')) ?? 0);
  });

  it('with the filters of the page, and a message for what is no filter', async () => {
    const found = await json(listRoute(portals), '?country=MX&topic=asylum&q=COMAR');
    expect(found.items[0].id).toBe('mx-comar-asilo');
    expect(found.items.every(({ country }: { country: string }) => country === 'MX')).toBe(true);
    const open = await json(listRoute(informationSystems), '?access=open&country=CL');
    expect(open.items.length).toBeGreaterThan(0);
    for (const query of ['?country=ZZ', '?topic=%00', '?limit=0', '?limit=101', '?page=x', '?free=maybe']) {
      const refused = await get(listRoute(portals), query);
      expect.soft(refused.status, query).toBe(400);
      expect.soft(refused.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('one by one, and «not found» for what is none', async () => {
    const record = await (await one(recordRoute(portals), 'mx-comar-asilo')).json();
    expect(record).toMatchObject({
      id: 'mx-comar-asilo',
      country: 'MX',
      operator: { id: 'mx-comar' },
      licence: 'CC-BY-4.0',
    });
    expect(record.nameOrigin.pt).toBe('machine');
    for (const id of ['nobody', '\u0000', '%', 'x'.repeat(500), "mx' or 1=1"])
      expect.soft((await one(recordRoute(portals), id)).status, id).toBe(404);
    await rowsAsOwner(`update "Portal" set status = 'withdrawn' where id = 'mx-comar-asilo'`);
    expect((await one(recordRoute(portals), 'mx-comar-asilo')).status).toBe(404);
    await rowsAsOwner(`update "Portal" set status = 'listed' where id = 'mx-comar-asilo'`);
  });

  it('as a sheet with a row for each, and not sent again to whoever has it', async () => {
    const sheet = await get(sheetRoute(portals), '?country=HN');
    const lines = (await sheet.text()).trim().split('\r\n');
    expect(lines[0]).toContain('id,country');
    expect(lines.length - 1).toBeGreaterThanOrEqual(
      (await count(`"Portal" where "countryCode" = 'HN'`)) ?? 0,
    );
    const list = await get(listRoute(portals));
    const again = await get(listRoute(portals), '', { 'if-none-match': list.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('as a workbook with the same rows, days as days and addresses as links', async () => {
    const answer = await get(workbookRoute(portals), '?country=HN');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const file = Buffer.from(await answer.arrayBuffer());
    const [sheet] = (await readXlsxFile(Readable.from([file]))) as unknown as { data: unknown[][] }[];
    const [head, ...rows] = sheet?.data ?? [];
    expect(rows).toHaveLength((await count(`"Portal" where "countryCode" = 'HN'`)) ?? 0);
    const cell = (row: unknown[] | undefined, column: string) => row?.[head?.indexOf(column) ?? -1];
    expect(cell(rows[0], 'updatedOn')).toBeInstanceOf(Date);
    expect(String(cell(rows[0], 'url'))).toMatch(/^https?:/);
    expect((await get(workbookRoute(portals), '?country=ZZ')).status).toBe(400);
    const all = await get(workbookRoute(portals));
    expect((await all.arrayBuffer()).byteLength).toBeGreaterThan(file.length);
  });

  it('counters as GeoJSON: one for each, and no place that no source gives', async () => {
    const { type, features } = await json(officesRoute);
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength((await count(`"PortalChannel" where kind = 'office'`)) ?? 0);
    const [office] = await rowsOf<{ id: string }>(
      `select id from "PortalChannel" where kind = 'office' limit 1`,
    );
    const before = features.find(({ id }: { id: string }) => id === office?.id);
    expect(before.geometry).toBeNull();
    await rowsAsOwner(`update "PortalChannel" set latitude = 14.1, longitude = -87.2 where id = $1`, [
      office?.id,
    ]);
    const after = (await json(officesRoute)).features.find(({ id }: { id: string }) => id === office?.id);
    expect(after.geometry).toEqual({ type: 'Point', coordinates: [-87.2, 14.1] });
    await rowsAsOwner(`update "PortalChannel" set latitude = null, longitude = null where id = $1`, [
      office?.id,
    ]);
  });

  it('changes of a State as a feed, in four languages', async () => {
    for (const lang of ['es', 'en', 'pt', 'fr']) {
      const feed = await (await get(changesRoute, `?country=HN&lang=${lang}`)).text();
      expect(feed).toContain(`xml:lang="${lang}"`);
      expect(feed.match(/<entry>/g)).toHaveLength((await count(`"Portal" where "countryCode" = 'HN'`)) ?? 0);
      expect(new Set(feed.match(/<id>[^<]+/g)).size).toBe((feed.match(/<id>/g) ?? []).length);
    }
    expect(await (await get(changesRoute, '?country=XR')).text()).toContain('urn:ricomi:change');
    expect((await get(changesRoute, '?country=ZZ')).status).toBe(400);
  });

  it('the table of coverage: what it counts can be counted in the list, and the sheets say the same', async () => {
    const topics = await json(coverageRoute);
    expect(topics).toMatchObject({ by: 'topic', topic: null });
    expect(topics.items).toHaveLength(35);
    expect(topics.columns).toHaveLength(14);
    const listed = async (query: string) => (await json(listRoute(portals), `${query}&limit=1`)).total;
    type Item = { country: string; doors: number; counts: Record<string, number> };
    const of = (table: { items: Item[] }, country: string) =>
      table.items.find((item) => item.country === country) as Item;
    expect(of(topics, 'HN').doors).toBe(await listed('?country=HN'));
    expect(of(topics, 'HN').counts.asylum).toBe(await listed('?country=HN&topic=asylum'));
    expect(topics.all.doors).toBe(
      await count(`"Portal" where status = 'listed' and "countryCode" is not null`),
    );
    for (const by of ['phase', 'language'] as const) {
      const query = `?topic=asylum&by=${by}`;
      const table = await json(coverageRoute, query);
      expect(table).toMatchObject({ by, topic: 'asylum' });
      for (const key of table.columns)
        expect
          .soft(of(table, 'MX').counts[key], key)
          .toBe(await listed(`?country=MX&topic=asylum&${by}=${key}`));
      expect(of(table, 'MX').doors).toBe(await listed('?country=MX&topic=asylum'));
      const rows = table.items.map(({ country, counts, doors }: Item) => [
        country,
        ...table.columns.map((key: string) => counts[key]),
        doors,
      ]);
      const sheet = await get(coverageSheetRoute, query);
      expect(sheet.headers.get('content-disposition')).toContain(`ricomi-coverage-asylum-${by}.csv`);
      const lines = (await sheet.text()).trim().split('\r\n');
      expect(lines.slice(1)).toEqual(rows.map((row: unknown[]) => row.join()));
      const book = await get(coverageWorkbookRoute, query);
      const file = Readable.from([Buffer.from(await book.arrayBuffer())]);
      const [read] = (await readXlsxFile(file)) as unknown as { data: unknown[][] }[];
      expect(read?.data).toEqual([['country', ...table.columns, 'doors'], ...rows]);
    }
  });

  it('the same table in the words of a language, for people', async () => {
    const heads = { es: 'Estado', en: 'State', pt: 'Estado', fr: 'État' };
    for (const [lang, head] of Object.entries(heads)) {
      const sheet = await get(coverageSheetRoute, `?topic=asylum&by=language&lang=${lang}`);
      const [first, ...rows] = (await sheet.text()).replace('\uFEFF', '').trim().split('\r\n');
      expect.soft(first?.split(',').slice(0, 2)).toEqual([head, 'ISO 3166-1']);
      expect.soft(rows).toHaveLength(35);
    }
    for (const query of ['?topic=x', '?by=phase', '?topic=asylum&by=topic', '?lang=de', '?topic=%00']) {
      for (const route of [coverageRoute, coverageSheetRoute, coverageWorkbookRoute]) {
        // The figures speak no language: what is not asked of them is left aside, as everywhere.
        if (route === coverageRoute && query === '?lang=de') continue;
        expect.soft((await get(route, query)).status, query).toBe(400);
      }
    }
  });

  it('and all of it is described', () => {
    const { paths } = JSON.parse(openApi());
    const routes = readdirSync(`${import.meta.dirname}/../../../app/api/v1`, {
      recursive: true,
      encoding: 'utf8',
    })
      .filter((file) => file.endsWith('/route.ts') && !file.startsWith('openapi.json'))
      .map((file) => `/${file.replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`);
    expect(routes.length).toBeGreaterThan(25);
    for (const path of routes) expect.soft(Object.keys(paths)).toContain(path);
  });
});

describe('HSDS 3', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const schemaOf = (name: string) =>
    ajv.compile(JSON.parse(readFileSync(`${import.meta.dirname}/../../fixtures/hsds/${name}.json`, 'utf8')));
  const isService = schemaOf('service');
  const isOrganization = schemaOf('organization');
  const all = async (route: Route, more = '') => {
    const contents: { id: string }[] = [];
    for (let page = 1, last = false; !last; page += 1) {
      const part = await json(route, `?per_page=100&page=${page}${more}`);
      contents.push(...part.contents);
      last = part.last_page;
      expect(part.size).toBe(part.contents.length);
    }
    return contents;
  };

  it('every door is a valid service, short and whole, with an identifier of its own that never changes', async () => {
    const whole = await all(hsdsServices, '&full=true');
    const short = await all(hsdsServices);
    expect(whole).toHaveLength((await count(`"Portal" where status = 'listed'`)) ?? 0);
    for (const service of [...whole, ...short])
      expect.soft(isService(service) || isService.errors, JSON.stringify(service)).toBe(true);
    expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
    expect(short.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect((await all(hsdsServices)).map(({ id }) => id)).toEqual(short.map(({ id }) => id));
    const numbers = whole.flatMap((service) => (service as { phones?: object[] }).phones ?? []);
    expect(numbers).toHaveLength(
      (await count(`"PortalChannel" where kind in ('telephone', 'whatsapp')`)) ?? 0,
    );
    const single = await (await one(hsdsServiceRecord, whole[0]?.id ?? '')).json();
    expect(single).toEqual(whole[0]);
  });

  it('every institution that keeps a door is a valid organization with its services', async () => {
    const organizations = await all(hsdsOrganizations);
    for (const each of organizations.slice(0, 40)) {
      const record = await (await one(hsdsOrganizationRecord, each.id)).json();
      expect.soft(isOrganization(record) || isOrganization.errors, each.id).toBe(true);
      expect.soft(record.services.length).toBeGreaterThan(0);
      const services = await json(hsdsServices, `?organization_id=${each.id}&per_page=100`);
      expect
        .soft(services.contents.map(({ id }: { id: string }) => id))
        .toEqual(record.services.map(({ id }: { id: string }) => id));
    }
  });

  it('says no to what is not an identifier, and finds words', async () => {
    for (const id of ['x', '\u0000', '00000000-0000-5000-8000-000000000000', `${'0'.repeat(5000)}`])
      expect.soft((await one(hsdsServiceRecord, id)).status).toBe(404);
    expect((await get(hsdsServices, '?organization_id=x')).status).toBe(400);
    expect((await get(hsdsServices, '?per_page=1000')).status).toBe(400);
    const found = await json(hsdsServices, '?search=COMAR');
    expect(found.total_items).toBeGreaterThan(0);
  });
});
