import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { db, disconnect } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { type Actor, ROLES } from '@/lib/platform/rights/actor.ts';
import { RULES } from '@/lib/platform/rights/table.ts';
import { PRACTICE_STATES } from '@/lib/practices/index.ts';
import {
  type FactRow,
  mayPractice,
  practiceFacts,
  practiceWhere,
  WITH_COUNTRY,
} from '@/lib/practices/policy.ts';
import { keepFixtures } from './support/trial.ts';

const ORGANISATIONS = ['hn-sreci', 'hn-inm', 'mx-comar', 'br-mre', 'org-iom', 'org-unhcr'];
const COUNTRIES = ['HN', 'MX', 'BR', null];
const ACTIONS = [
  ...new Set(RULES.filter(({ subject }) => subject === 'practice').map(({ action }) => action)),
  'no_such_action',
];

const country = fc.constantFrom(...COUNTRIES);
const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>({ role: 'visitor' }),
  fc.constant<Actor>({ role: 'system' }),
  fc.record({
    role: fc.constantFrom(...ROLES),
    id: fc.uuid(),
    organisationId: fc.constantFrom(...ORGANISATIONS),
    countryCode: country,
  }),
);
/** Country and institution are drawn apart: the two ways of asking must agree on rows that nobody would write, too. */
const practice: fc.Arbitrary<Omit<FactRow, 'country'>> = fc.record({
  state: fc.constantFrom(...PRACTICE_STATES),
  origin: fc.constantFrom('submitted', 'filed', 'compiled'),
  organisationId: fc.constantFrom(...ORGANISATIONS),
  countryCode: country,
  namedStates: fc.subarray(['HN', 'MX', 'BR']),
  archivedAt: fc.constantFrom(null, new Date('2026-01-01')),
  publishedId: fc.constant(null),
});

keepFixtures();
afterAll(disconnect);

describe('one record and the list', () => {
  it('answer alike: whatever may be done to a practice is in the list of what it may be done to, and nothing else', async () => {
    // Of the three States of the rows, one asks that its focal point endorse.
    await db.country.update({ where: { code: 'HN' }, data: { requiresEndorsement: true } });
    await fc.assert(
      fc.asyncProperty(
        fc.array(practice, { minLength: 1, maxLength: 25 }),
        fc.array(actor, { minLength: 1, maxLength: 3 }),
        async (facts, actors) => {
          const created = await db.practice.createManyAndReturn({
            data: facts as Prisma.PracticeCreateManyInput[],
            select: { id: true },
          });
          const ids = created.map(({ id }) => id);
          // Every other one has something public, whatever the state of its next version.
          for (const practiceId of ids.filter((_id, at) => at % 2 === 0)) {
            const first = {
              practiceId,
              number: 1,
              state: 'published',
              publishedAt: new Date(),
            } as const;
            const { id: publishedId } = await db.practiceVersion.create({ data: first });
            await db.practice.update({ where: { id: practiceId }, data: { publishedId } });
          }
          const rows = await db.practice.findMany({ where: { id: { in: ids } }, include: WITH_COUNTRY });
          try {
            for (const who of actors) {
              for (const action of ACTIONS) {
                const one = rows
                  .filter((row) => mayPractice(who, action, practiceFacts(row)))
                  .map(({ id }) => id);
                const where = {
                  AND: [{ id: { in: ids } }, practiceWhere(who, action) as Prisma.PracticeWhereInput],
                };
                const listed = await db.practice.findMany({ where, select: { id: true } });
                expect(listed.map(({ id }) => id).sort(), `${who.role} ${action}`).toEqual(one.sort());
              }
            }
          } finally {
            await db.practice.deleteMany({ where: { id: { in: ids } } });
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
