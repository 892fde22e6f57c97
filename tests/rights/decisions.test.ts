import { afterAll, describe, expect, it } from 'vitest';
import { disconnect } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { may } from '@/lib/platform/rights/decide.ts';
import { RULES, type Rule } from '@/lib/platform/rights/table.ts';
import { translatePractice } from '@/lib/practices/index.ts';
import { ALIVE, ALL_STATES, type Alive, type ByKind, type State, WITHOUT_DOOR } from './expected.ts';
import { can } from './support/cells.ts';
import { mark, undo, written } from './support/database.ts';
import { KINDS, type Kind, practiceId } from './support/fixtures.ts';
import { accountId, PEOPLE } from './support/people.ts';
import { differences, keepFixtures } from './support/trial.ts';

// Changed rules of the built portal do not reach this process: scripts/invert-rights.ts says here what it changed there.
const [changed, how] = (process.env.RIGHTS_INVERT ?? '').split(' ');
const rule = RULES.find(({ id }) => id === changed) as Rule | undefined;
if (rule) {
  const wide = {
    roles: ['visitor', 'contributor', 'focal_point', 'secretariat', 'administrator'],
    states: undefined,
    standing: undefined,
    targetRoles: undefined,
    reach: 'any',
  };
  Object.assign(rule, how === 'wide' ? wide : { roles: [] });
}

keepFixtures();
afterAll(disconnect);

const STATE: Record<string, string | null> = { hn: 'HN', mx: 'MX', br: 'BR' };
const signedIn = (person: Alive): SignedIn => {
  const { role, organisation } = PEOPLE[person];
  return {
    role,
    id: accountId(person),
    organisationId: organisation,
    countryCode: STATE[organisation.slice(0, 2)] ?? null,
  };
};

async function translate(kind: Kind, state: State, person: Alive, wanted: boolean): Promise<string[]> {
  const since = await mark();
  const texts = { title: 'A title' };
  const target = { practiceId: practiceId(kind, state), language: 'en', texts, origin: 'human' } as const;
  const { ok } = await translatePractice({ actor: signedIn(person), ...target });
  const { changes, refusals } = await written(since);
  const wrote = changes.some(({ table }) => table === 'PracticeTranslation');
  if (changes.length > 0) await undo();
  return differences(
    `${state}, ${person}`,
    { ok, wrote, refused: refusals.length },
    { ok: wanted, wrote: wanted, refused: wanted ? 0 : 1 },
  );
}

describe('rights that have no door yet', () => {
  it.each(KINDS)(
    '[practice.translate] texts in another language, %s: in every state, those who may and nobody else',
    async (kind) => {
      const table: ByKind = WITHOUT_DOOR['practice.translate'];
      const wrong: string[] = [];
      for (const state of ALL_STATES) {
        for (const person of ALIVE)
          wrong.push(...(await translate(kind, state, person, can(table, kind, person, state))));
      }
      expect(wrong).toEqual([]);
    },
  );

  it('[account.manage_self] the own account', () => {
    for (const person of ALIVE) {
      for (const other of ALIVE) {
        const wanted = person === other && WITHOUT_DOOR['account.manage_self'].includes(person);
        const facts = {
          personId: accountId(other),
          role: PEOPLE[other].role,
          organisationId: PEOPLE[other].organisation,
        };
        expect
          .soft(may(signedIn(person), 'account', 'manage_self', facts), `${person} ${other}`)
          .toBe(wanted);
      }
    }
  });
});
