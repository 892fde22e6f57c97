import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkDue, type RoundOptions } from '@/lib/inventory/checker/round.ts';
import { writePortal } from '@/lib/inventory/index.ts';
import { readDoorsById } from '@/lib/inventory/queries/doors.ts';
import { db } from '@/lib/platform/db/client.ts';
import { type SignedIn, SYSTEM } from '@/lib/platform/rights/actor.ts';
import { rowsOf } from '../../setup/database.ts';
import { anAccount, value } from '../practices/support.ts';
import { freePort, guardFor, Misbehaving, PAGE } from './checker-server.ts';

const server = new Misbehaving();
let closedPort = 0;
let honduran: SignedIn;
let mexican: SignedIn;
let unhcr: SignedIn;
let secretariat: SignedIn;

const words = { es: 'Una.', en: 'One.', pt: 'Uma.', fr: 'Une.' };

async function aDoor(id: string, url: string, country: string | null = 'HN', operator = 'hn-sreci') {
  const entry = {
    ...{ id, country, operator, url, language: 'es' as const, languages: ['es'] },
    ...{ name: { es: 'Ventanilla' }, description: words, audiences: ['general' as const] },
    ...{ phases: ['arrive' as const], topics: ['documents' as const] },
    sources: [{ url: 'https://www.example.org', title: 'Sitio' }],
  };
  // An entry may name any site; those of the test are put in afterwards.
  value(
    await writePortal({
      actor: SYSTEM,
      entry: { ...entry, url: 'https://www.example.org/' },
      expected: null,
    }),
  );
  await db.portal.update({ where: { id }, data: { url, nextCheckAt: new Date('2027-01-01T00:00:00Z') } });
  return entry;
}

beforeAll(async () => {
  await server.start();
  closedPort = await freePort();
  honduran = await anAccount('focal_point', 'hn-sreci');
  mexican = await anAccount('focal_point', 'mx-comar');
  secretariat = await anAccount('secretariat', 'ricomi-secretariat');
  const regional = await db.organisation.findFirstOrThrow({
    where: { countryCode: null, status: 'listed', id: { not: 'ricomi-secretariat' } },
  });
  unhcr = await anAccount('contributor', regional.id);
});
afterEach(async () => {
  server.paths.clear();
  await db.portal.updateMany({ data: { status: 'withdrawn' } });
});
afterAll(() => server.stop());

const round = (day: string, more: Partial<RoundOptions> = {}) =>
  checkDue({
    now: () => new Date(`${day}:00Z`),
    pauseMs: 0,
    guard: guardFor([server.port, closedPort], {
      'one.test': ['127.0.0.1'],
      'two.test': ['127.0.0.1'],
      'three.test': ['127.0.0.1'],
    }),
    ...more,
  });
const portal = (id: string) => db.portal.findUniqueOrThrow({ where: { id } });
const dueIn = async (id: string, day: string) =>
  ((await portal(id)).nextCheckAt.getTime() - new Date(`${day}:00Z`).getTime()) / 86_400_000;
const told = async (account: SignedIn) =>
  (await db.notification.findMany({ where: { accountId: account.id }, orderBy: { createdAt: 'asc' } })).map(
    ({ kind, href }) => `${kind} ${href}`,
  );
const mailed = async () => (await rowsOf('select 1 from "Mail" where kind like \'portal_%\'')).length;
const well = () => server.paths.set('/page', (_, response) => response.end(PAGE));
const ill = (status: number, headers = {}) =>
  server.paths.set('/page', (_, response) => response.writeHead(status, headers).end('Service'));

describe('a round', () => {
  it('tells the focal points once in a spell of failure, on the third day, and again when it is over', async () => {
    await aDoor('hn-cae', server.at('/page'));
    const before = await mailed();
    const shown = async () => (await readDoorsById(['hn-cae']))[0]?.unreachableSince;
    ill(503);
    expect(await round('2027-02-01T08:00')).toMatchObject({ failing: 1, offline: false });
    expect(await dueIn('hn-cae', '2027-02-01T08:00')).toBe(1);
    expect((await round('2027-02-01T20:00')).failing).toBe(0);
    await round('2027-02-01T20:00', { ids: ['hn-cae'] });
    expect((await portal('hn-cae')).failedDays).toBe(1);
    await round('2027-02-02T20:00');
    expect(await told(honduran)).toEqual([]);
    expect(await shown()).toBeNull();

    await round('2027-02-03T20:00');
    await round('2027-02-04T20:00');
    const unreachable = 'portal_unreachable /workspace/inventory/hn-cae';
    expect(await told(honduran)).toEqual([unreachable]);
    expect(await shown()).toBe('2027-02-01');
    expect(await portal('hn-cae')).toMatchObject({ addressState: 'failing', failedDays: 4 });

    well();
    expect((await round('2027-02-05T20:00')).ok).toBe(1);
    expect(await told(honduran)).toEqual([unreachable, 'portal_reachable /workspace/inventory/hn-cae']);
    expect(await shown()).toBeNull();
    expect(await portal('hn-cae')).toMatchObject({ addressState: 'ok', failedDays: 0, failingSince: null });
    expect(await dueIn('hn-cae', '2027-02-05T20:00')).toBe(7);
    expect([await told(mexican), await told(secretariat)]).toEqual([[], []]);
    expect(await mailed()).toBe(before + 2);
  });

  it('tells nobody of a failure that ends before the third day', async () => {
    await aDoor('hn-breve', server.at('/page'));
    const before = (await told(honduran)).length;
    ill(404);
    await round('2027-03-01T08:00');
    await round('2027-03-02T08:00');
    well();
    await round('2027-03-03T08:00');
    ill(404);
    await round('2027-03-10T08:00');
    expect(await portal('hn-breve')).toMatchObject({ failedDays: 1 });
    expect(await told(honduran)).toHaveLength(before);
  });

  it('tells the organisation of a regional door, and the secretariat where nobody else is', async () => {
    await aDoor('xr-cae', server.at('/page'), null, unhcr.organisationId);
    await aDoor('uy-cae', server.at('/page'), 'UY');
    ill(500);
    for (const day of ['2027-03-11', '2027-03-12', '2027-03-13']) await round(`${day}T08:00`);
    expect(await told(unhcr)).toEqual(['portal_unreachable /workspace/inventory/xr-cae']);
    expect(await told(secretariat)).toEqual(['portal_unreachable /workspace/inventory/uy-cae']);
  });

  it('obeys robots rules, and holds nothing against the address', async () => {
    await aDoor('hn-robots', server.at('/private/page'));
    server.paths.set('/robots.txt', (_, response) =>
      response.end('User-agent: *\nDisallow:\n\nUser-agent: RICOMI-checker\nDisallow: /private\n'),
    );
    server.paths.set('/private/page', (_, response) => response.end(PAGE));
    const asked = server.asked.length;
    expect((await round('2027-04-01T08:00')).blocked).toBe(1);
    expect(server.asked.slice(asked).map(({ url }) => url)).toEqual(['/robots.txt']);
    expect(await portal('hn-robots')).toMatchObject({ addressState: 'blocked', failedDays: 0 });
    expect(await dueIn('hn-robots', '2027-04-01T08:00')).toBe(30);
  });

  it('obeys them where a redirect leads to, too', async () => {
    await aDoor('hn-redirect', server.at('/page', 'http', 'one.test'));
    server.paths.set('/page', (_, response) =>
      response.writeHead(302, { Location: server.at('/private', 'http', 'two.test') }).end(),
    );
    server.paths.set('/private', (_, response) => response.end(PAGE));
    server.paths.set('/robots.txt', ({ headers }, response) =>
      response.end(`User-agent: *\nDisallow: ${headers.host?.startsWith('two') ? '/private' : ''}\n`),
    );
    expect((await round('2027-04-02T08:00')).blocked).toBe(1);
    expect(server.asked.at(-1)?.url).toBe('/robots.txt');
  });

  it('takes an error at the rules for «no», and looks again the next day', async () => {
    await aDoor('hn-rules', server.at('/page'));
    server.paths.set('/robots.txt', (_, response) => response.writeHead(500).end());
    well();
    expect((await round('2027-04-03T08:00')).blocked).toBe(1);
    expect(server.asked.at(-1)?.url).toBe('/robots.txt');
    expect(await dueIn('hn-rules', '2027-04-03T08:00')).toBe(1);
  });

  it('waits as long as the server asks, and lets its other doors be', async () => {
    await aDoor('hn-uno', server.at('/page'));
    await aDoor('hn-zwei', server.at('/page'));
    ill(429, { 'Retry-After': String(3 * 86_400) });
    const asked = server.asked.length;
    expect((await round('2027-04-04T08:00')).blocked).toBe(1);
    expect(server.asked.slice(asked).map(({ url }) => url)).toEqual(['/robots.txt', '/page']);
    expect(await dueIn('hn-uno', '2027-04-04T08:00')).toBe(3);
    expect(await portal('hn-zwei')).toMatchObject({ addressState: 'unchecked' });
  });

  it('keeps the marks of an address of which nothing can be learned', async () => {
    await aDoor('hn-marca', server.at('/page'));
    ill(404);
    for (const day of ['2027-04-10', '2027-04-11', '2027-04-12']) await round(`${day}T08:00`);
    ill(429);
    await round('2027-04-13T08:00');
    expect(await portal('hn-marca')).toMatchObject({ addressState: 'failing', failedDays: 3 });
  });

  it('visits one door a round where the host wants long pauses, and one at a time everywhere', async () => {
    for (const id of ['hn-a', 'hn-b', 'hn-c']) await aDoor(id, server.at('/page'));
    let now = 0;
    let most = 0;
    server.paths.set('/page', (_, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end(PAGE);
      }, 20);
    });
    expect((await round('2027-05-01T08:00')).ok).toBe(3);
    expect(most).toBe(1);
    server.paths.set('/robots.txt', (_, response) => response.end('User-agent: *\nCrawl-delay: 60\n'));
    expect((await round('2027-05-20T08:00')).ok).toBe(1);
  });

  it('keeps nothing when not one host answers: then it is the portal that has no network', async () => {
    for (const host of ['one', 'two', 'three'])
      await aDoor(`hn-${host}`, `http://${host}.test:${closedPort}/page`);
    expect(await round('2027-05-21T08:00')).toMatchObject({ failing: 0, offline: true });
    expect(await portal('hn-one')).toMatchObject({ addressState: 'unchecked', checkedAt: null });
    await aDoor('hn-lives', server.at('/page'));
    well();
    expect(await round('2027-05-21T09:00')).toMatchObject({ failing: 3, ok: 1, offline: false });
  });

  it('keeps the last fifty visits, with where they were led', async () => {
    await aDoor('hn-cincuenta', server.at('/old'));
    server.paths.set('/old', (_, response) => response.writeHead(301, { Location: '/page' }).end());
    well();
    await db.addressCheck.createMany({
      data: Array.from({ length: 60 }, (_, index) => ({
        portalId: 'hn-cincuenta',
        url: 'https://www.example.org/',
        at: new Date(Date.UTC(2026, 0, 1 + index)),
        state: 'ok' as const,
        outcome: 'ok',
      })),
    });
    expect((await round('2027-06-01T08:00')).redirected).toBe(1);
    const checks = await db.addressCheck.findMany({
      where: { portalId: 'hn-cincuenta' },
      orderBy: { at: 'desc' },
    });
    expect(checks).toHaveLength(50);
    expect(checks[0]).toMatchObject({
      ...{ state: 'redirected', outcome: 'redirected', httpStatus: 200, url: server.at('/old') },
      redirects: [{ status: 301, to: server.at('/page') }],
    });
    expect(checks.at(-1)?.at).toEqual(new Date(Date.UTC(2026, 0, 12)));
  });

  it('forgets a visit to an address that was changed while it lasted', async () => {
    await aDoor('hn-cambia', server.at('/page'));
    server.paths.set('/page', async (_, response) => {
      await db.portal.update({ where: { id: 'hn-cambia' }, data: { url: server.at('/new') } });
      response.writeHead(500).end();
    });
    expect((await round('2027-06-02T08:00')).failing).toBe(0);
    expect(await db.addressCheck.count({ where: { portalId: 'hn-cambia' } })).toBe(0);
  });

  it('keeps what it knows of an address when the entry is edited, and forgets it with the address', async () => {
    const url = 'https://www.example.org/oficina';
    const entry = await aDoor('hn-edita', url);
    const failing = { addressState: 'failing', failedDays: 3, failingSince: new Date() } as const;
    await db.portal.update({ where: { id: 'hn-edita' }, data: failing });
    value(await writePortal({ actor: SYSTEM, entry: { ...entry, url, free: true }, expected: 1 }));
    expect(await portal('hn-edita')).toMatchObject(failing);
    value(await writePortal({ actor: SYSTEM, entry: { ...entry, url: `${url}/nueva` }, expected: 2 }));
    expect(await portal('hn-edita')).toMatchObject({
      addressState: 'unchecked',
      failedDays: 0,
      failingSince: null,
    });
  });
});
