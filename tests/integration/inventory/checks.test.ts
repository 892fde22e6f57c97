import { beforeAll, describe, expect, it } from 'vitest';
import { OUTCOMES, type Outcome } from '@/lib/inventory/checker/outcomes.ts';
import { writePortal } from '@/lib/inventory/index.ts';
import { listChecks } from '@/lib/inventory/queries/checks.ts';
import { readDesk } from '@/lib/inventory/queries/desk.ts';
import { db } from '@/lib/platform/db/client.ts';
import { type SignedIn, SYSTEM } from '@/lib/platform/rights/actor.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { anAccount, value } from '../practices/support.ts';

const NOW = new Date('2027-05-01T12:00:00Z');
const URL_NOW = 'http://www.example.org/oficina';
const words = { es: 'Una.', en: 'One.', pt: 'Uma.', fr: 'Une.' };

let focal: Viewer;
let author: Viewer;
let mexican: Viewer;
let secretariat: Viewer;
let administrator: Viewer;

const viewer = (account: SignedIn): Viewer => ({
  ...account,
  ...{ sessionId: 'x', name: 'Ana', email: 'ana@example.org', locale: 'es', timeZone: 'UTC' },
  ...{ organisation: { name: 'Una', names: {} }, secondFactor: false },
});

beforeAll(async () => {
  focal = viewer(await anAccount('focal_point', 'hn-sreci'));
  author = viewer(await anAccount('contributor', 'hn-inm'));
  mexican = viewer(await anAccount('focal_point', 'mx-comar'));
  secretariat = viewer(await anAccount('secretariat', 'ricomi-secretariat'));
  administrator = viewer(await anAccount('administrator', 'ricomi-secretariat'));
});

let doors = 0;

/** A door of an institution of Honduras, and what was seen of its address, one visit a day, the last one yesterday. */
async function aDoorSeen(
  visits: { outcome: Outcome; redirects?: { status: number; to: string }[]; url?: string }[],
  certificateUntil: Date | null = null,
): Promise<string> {
  doors += 1;
  const id = `hn-visitada-${doors}`;
  const entry = {
    ...{ id, country: 'HN', operator: 'hn-sreci', url: URL_NOW, language: 'es' as const, languages: ['es'] },
    ...{ name: { es: 'Ventanilla' }, description: words, audiences: ['general' as const] },
    ...{ phases: ['arrive' as const], topics: ['documents' as const] },
    sources: [{ url: 'https://www.example.org', title: 'Sitio' }],
  };
  value(await writePortal({ actor: SYSTEM, entry, expected: null }));
  await db.portal.update({ where: { id }, data: { certificateUntil } });
  await db.addressCheck.createMany({
    data: visits.map(({ outcome, redirects = [], url = URL_NOW }, index) => ({
      ...{ portalId: id, url, outcome, state: OUTCOMES[outcome], redirects },
      at: new Date(NOW.getTime() - (visits.length - index) * 86_400_000),
    })),
  });
  return id;
}

describe('what the checker saw', () => {
  it('is told to those who keep the entry, the last visits first, and to nobody else', async () => {
    const id = await aDoorSeen([
      ...Array.from({ length: 11 }, () => ({ outcome: 'ok' as const })),
      { outcome: 'forbidden' },
    ]);
    for (const keeper of [focal, secretariat]) {
      const seen = await listChecks(keeper, id, NOW);
      expect(seen?.visits).toHaveLength(10);
      expect(seen?.visits[0]).toMatchObject({ outcome: 'forbidden', state: 'blocked' });
    }
    for (const other of [author, mexican, administrator])
      expect.soft(await listChecks(other, id, NOW)).toBeNull();
    expect(await listChecks(focal, 'no-such-door', NOW)).toBeNull();
    // A word that this version of the portal does not know.
    await db.addressCheck.updateMany({ where: { portalId: id }, data: { outcome: 'constructor' } });
    expect((await listChecks(focal, id, NOW))?.visits[0]?.outcome).toBeNull();
  });

  const A = 'https://www.example.org/oficina';
  const B = 'https://nueva.example.org/';
  const C = 'https://nueva.example.org/es';
  it.each([
    [
      'for good',
      'redirected',
      [
        { status: 301, to: A },
        { status: 308, to: B },
      ],
      B,
    ],
    ['for good to the same page by https', 'ok', [{ status: 301, to: A }], A],
    [
      'for good, and from there for now',
      'redirected',
      [
        { status: 301, to: B },
        { status: 302, to: C },
      ],
      B,
    ],
    [
      'for now, and from there for good',
      'redirected',
      [
        { status: 302, to: B },
        { status: 301, to: C },
      ],
      null,
    ],
    ['for now', 'redirected', [{ status: 307, to: B }], null],
    ['for good to what is not there', 'not_found', [{ status: 301, to: B }], null],
    ['for good to what is closed to programs', 'forbidden', [{ status: 301, to: B }], null],
    ['nowhere', 'ok', [], null],
  ] as const)('offers the new address where the site leads %s: %s', async (_what, outcome, redirects, to) => {
    const id = await aDoorSeen([{ outcome: 'ok' }, { outcome, redirects: [...redirects] }]);
    expect((await listChecks(focal, id, NOW))?.movedTo).toBe(to);
  });

  it('offers nothing that was seen of an earlier address', async () => {
    const redirects = [{ status: 301, to: B }];
    const id = await aDoorSeen([{ outcome: 'redirected', redirects, url: 'http://antes.example.org/' }]);
    expect((await listChecks(focal, id, NOW))?.movedTo).toBeNull();
  });
});

describe('a certificate', () => {
  it('that ends within thirty days, or has ended, is marked on the desk, the first to end first', async () => {
    const before = (await readDesk(focal, { view: 'all', country: null }, { limit: 50, offset: 0 }, NOW))
      .counts;
    const ends = (day: string) => aDoorSeen([{ outcome: 'ok' }], new Date(`${day}T00:00:00Z`));
    const soon = await ends('2027-05-31');
    const ended = await ends('2027-04-30');
    const later = await ends('2027-06-01');
    const page = { limit: 50, offset: 0 };
    const desk = await readDesk(focal, { view: 'certificate', country: null }, page, NOW);
    expect(desk.counts.certificate - before.certificate).toBe(2);
    expect(desk.rows.map(({ id }) => id)).toEqual([ended, soon]);
    const all = await readDesk(focal, { view: 'all', country: null }, page, NOW);
    expect(all.rows.find(({ id }) => id === later)?.endsSoon).toBeNull();
    expect((await readDesk(mexican, { view: 'certificate', country: null }, page, NOW)).rows).toEqual([]);
    expect((await listChecks(focal, soon, NOW))?.endsSoon).toEqual(new Date('2027-05-31T00:00:00Z'));
    expect((await listChecks(focal, later, NOW))?.endsSoon).toBeNull();
  });
});
