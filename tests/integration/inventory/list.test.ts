import { beforeAll, describe, expect, it } from 'vitest';
import { indexPortal, rebuildInventorySearch } from '@/lib/inventory/commands/search-index.ts';
import { writePortalIn } from '@/lib/inventory/commands/write.ts';
import { noPortalFilters, type PortalFilters } from '@/lib/inventory/filters.ts';
import type { PortalInput } from '@/lib/inventory/index.ts';
import { listPublicPortals } from '@/lib/inventory/queries/list.ts';
import { db } from '@/lib/platform/db/client.ts';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales.ts';
import { loadInventory } from '@/prisma/seed/inventory.ts';
import { rowsAsOwner, rowsOf } from '../../setup/database.ts';
import { anAccount } from '../practices/support.ts';
import { plansOf } from '../search/plans.ts';

const find = (locale: Locale, more: Partial<PortalFilters>, part = { limit: 20, offset: 0 }) =>
  listPublicPortals(locale, { ...noPortalFilters(), ...more }, part);
const ids = async (locale: Locale, q: string) => (await find(locale, { q })).rows.map(({ id }) => id);

beforeAll(async () => {
  await loadInventory(() => undefined);
}, 300_000);

describe('doors are found', () => {
  it('all of them, by State, with the counts of every filter', async () => {
    const { total, rows, facets } = await find('es', {});
    const [counted] = await rowsOf<{ doors: number; states: number }>(
      `select count(*)::int as doors, count(distinct "countryCode")::int as states from "Portal" where status = 'listed'`,
    );
    expect(total).toBe(counted?.doors);
    expect(total).toBeGreaterThan(300);
    expect(Object.keys(facets.country ?? {})).toHaveLength((counted?.states ?? 0) + 1);
    expect(rows[0]?.country).toBe('AG');
    const [free] = await rowsOf<{ count: number }>(`select count(*)::int as count from "Portal" where free`);
    expect(facets.free?.yes).toBe(free?.count);
  });

  it.each([
    ['es', 'COMAR', 'mx-comar-asilo'],
    ['fr', 'COMAR', 'mx-comar-asilo'],
    ['en', 'refugee status Mexico', 'mx-comar-asilo'],
    ['es', 'asilo mexicano', 'mx-comar-asilo'],
    ['pt', 'refúgio México', 'mx-comar-asilo'],
  ] as const)('%s: «%s»', async (locale, q, wanted) => {
    expect(await ids(locale, q)).toContain(wanted);
  });

  it.each(LOCALES)('by State and topic in %s, each filter narrowing the other', async (locale) => {
    const { rows, total, facets } = await find(locale, { country: ['MX'], topic: ['asylum'] });
    expect(total).toBeGreaterThan(0);
    expect(rows.every(({ country, topics }) => country === 'MX' && topics.includes('asylum'))).toBe(true);
    // Of its own group the other choices are put aside.
    expect(Object.keys(facets.country ?? {}).length).toBeGreaterThan(10);
  });

  it('only where something can be done online', async () => {
    const { rows, total } = await find('es', { online: ['yes'] });
    expect(total).toBeGreaterThan(0);
    expect(rows.every(({ procedures }) => procedures.some(({ url }) => url))).toBe(true);
  });

  it('nothing for nonsense, and what practices say corrects no question about doors', async () => {
    expect((await find('es', { q: 'xqzwv' })).total).toBe(0);
    const words = await rowsOf(`select distinct collection from search_word`);
    expect(words.map(({ collection }) => collection).sort()).toEqual(['information-systems', 'portals']);
  });
});

describe('the index follows the entry', () => {
  const entry = async (): Promise<PortalInput> => {
    const [row] = await rowsOf<{ content: PortalInput }>(
      `select content from "PortalRevision" where "portalId" = 'mx-comar-asilo' order by number desc limit 1`,
    );
    return row?.content as PortalInput;
  };

  it('with the write, and not without it', async () => {
    const actor = await anAccount('secretariat', 'ricomi-secretariat');
    const changed = { ...(await entry()), name: { es: 'Ventanilla del ocelote' } };
    const write = (fail: boolean) =>
      db.$transaction(async (tx) => {
        await writePortalIn(tx, { actor, entry: changed, expected: 1 });
        if (fail) throw new Error('rolled back');
      });
    await expect(write(true)).rejects.toThrow('rolled back');
    expect((await find('es', { q: 'ocelote' })).total).toBe(0);
    await write(false);
    expect(await ids('en', 'ocelote')).toEqual(['mx-comar-asilo']);
  });

  it('is the same when made anew', { timeout: 60_000 }, async () => {
    const state = () =>
      rowsOf(
        'select collection, record, language, facets, head::text, match::text from search_document order by 1, 2, 3',
      );
    const words = () => rowsOf('select * from search_word order by 1, 2');
    const before = [await state(), await words()];
    await rowsAsOwner(`update search_document set title = 'x', words = words where record like 'mx-%'`);
    await rebuildInventorySearch();
    expect([await state(), await words()]).toEqual(before);
  });

  it('and forgets what was withdrawn', async () => {
    await rowsAsOwner(`update "Portal" set status = 'withdrawn' where id = 'mx-comar-asilo'`);
    await db.$transaction((tx) => indexPortal(tx, 'mx-comar-asilo'));
    expect((await find('es', { q: 'ocelote' })).total).toBe(0);
  });
});

describe('the way to the rows', () => {
  it('reads by index alone, and asks as often for one row as for a hundred', async () => {
    // As many rows as would tempt the planner the other way.
    await rowsAsOwner('analyze');
    const filters = { topic: ['asylum'], language: ['es'], country: ['MX', 'CO'] };
    const one = await plansOf(() => find('es', { ...filters, q: 'refugio' }, { limit: 1, offset: 0 }));
    const many = await plansOf(() => find('es', filters, { limit: 100, offset: 0 }));
    expect(many.scans).toEqual([]);
    expect(many.statements).toBeLessThanOrEqual(one.statements + 1);
    expect(many.statements).toBeLessThanOrEqual(6);
  });
});
