import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, inventoryFor } from '@/lib/inventory/finder/answer.ts';
import { type DoorView, readDoors } from '@/lib/inventory/queries/doors.ts';
import { TOPICS } from '@/lib/inventory/vocabulary.ts';
import { db, disconnect } from '@/lib/platform/db/client.ts';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import { loadInventory } from '@/prisma/seed/inventory.ts';

const STATES = MEMBER_STATES.map(({ code }) => code);
const doors = new Map<string | null, DoorView[]>();

beforeAll(async () => {
  await loadInventory(() => undefined);
  for (const code of [...STATES, null]) doors.set(code, await readDoors(code));
}, 60_000);
afterAll(disconnect);

/** Counted from the files themselves, as check.mjs of the shared content counts them. */
function counted() {
  const counts = { portals: 0, systems: 0, telephones: 0, offices: 0, procedures: 0, sources: 0 };
  for (const file of readdirSync('prisma/seed/data/inventory').filter((name) => name.endsWith('.json'))) {
    const { portals, informationSystems } = JSON.parse(
      readFileSync(`prisma/seed/data/inventory/${file}`, 'utf8'),
    );
    counts.portals += portals.length;
    counts.systems += informationSystems.length;
    for (const { channels, onlineProcedures, sources } of portals) {
      counts.telephones += channels.telephones.length;
      counts.offices += channels.offices.length;
      counts.procedures += onlineProcedures.length;
      counts.sources += sources.length;
    }
  }
  return counts;
}

describe('the inventory', () => {
  it('holds every door of the files with its channels, procedures and sources', async () => {
    const portals = await db.portal.findMany({ select: { sources: true, procedures: true } });
    const size = (values: unknown) => (values as unknown[]).length;
    expect({
      portals: portals.length,
      systems: await db.informationSystem.count(),
      telephones: await db.portalChannel.count({ where: { kind: 'telephone' } }),
      offices: await db.portalChannel.count({ where: { kind: 'office' } }),
      procedures: portals.reduce((sum, { procedures }) => sum + size(procedures), 0),
      sources: portals.reduce((sum, { sources }) => sum + size(sources), 0),
    }).toEqual(counted());
    expect(
      portals.every(({ sources }) =>
        (sources as { confidence: string }[]).every(({ confidence }) =>
          ['seen', 'recall'].includes(confidence),
        ),
      ),
    ).toBe(true);
  });

  it('loads once: what is there stays as it is', async () => {
    expect(await loadInventory(() => undefined)).toBe(0);
  });
});

describe('the finder', () => {
  it('answers every pair of States and every need with an official page or a person', async () => {
    const empty: string[] = [];
    const feared: string[] = [];
    for (const from of STATES) {
      for (const place of STATES) {
        const inventory = await inventoryFor({ from, place }, async (code) => doors.get(code) ?? []);
        for (const topic of TOPICS) {
          const found = answer({ from, place, there: true, topic, phase: null, about: null }, inventory);
          if (!found.doors.some(({ door }) => /^https?:/.test(door.url)))
            empty.push(`${from} ${place} ${topic}`);
          if (topic === 'asylum' && from !== place && found.doors[0]?.door.country === from)
            feared.push(`${from} ${place}`);
        }
      }
    }
    expect(empty).toEqual([]);
    expect(feared).toEqual([]);
  });

  it('answers people from every country of the world', async () => {
    const inventory = await inventoryFor({ from: 'CM', place: 'HN' }, async (code) => doors.get(code) ?? []);
    expect(inventory.home).toEqual([]);
    const { doors: found } = answer(
      { from: 'CM', place: 'HN', there: true, topic: 'entry', phase: 'transit', about: null },
      inventory,
    );
    expect(found[0]?.door.id).toBe('hn-inm-portal');
    expect(found[0]?.reasons).toContain('transit');
  });

  it('asks for the step only where it changes what comes first', async () => {
    const read = async (code: string | null) => doors.get(code) ?? [];
    for (const place of STATES) {
      const inventory = await inventoryFor({ from: 'HT', place }, read);
      for (const topic of TOPICS) {
        const question = { from: 'HT', place, there: true, topic, phase: null, about: null } as const;
        const plain = answer(question, inventory);
        const first = (phase: (typeof plain.phases)[number]) =>
          answer({ ...question, phase }, inventory)
            .doors.slice(0, 3)
            .map(({ door }) => door.id);
        const before = plain.doors.slice(0, 3).map(({ door }) => door.id);
        for (const phase of plain.phases) {
          const after = first(phase);
          expect(
            after[0] !== before[0] || after.some((id) => !before.includes(id)),
            `${place} ${topic} ${phase}`,
          ).toBe(true);
        }
      }
    }
  });
});
