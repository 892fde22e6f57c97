import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { resolveConflict } from '@/lib/practices/commands/conflicts.ts';
import { createPractice, readPracticeWork, saveStep } from '@/lib/practices/index.ts';
import { rowsOf } from '../../setup/database.ts';
import { anAccount, value } from './support.ts';

let ana: SignedIn;
let luis: SignedIn;
let practiceId: string;

beforeAll(async () => {
  ana = await anAccount('contributor', 'hn-sreci');
  luis = await anAccount('contributor', 'hn-sreci');
  practiceId = value(await createPractice({ actor: ana, organisationId: 'hn-sreci', language: 'es' }));
});

const textOf = async (field: 'problem' | 'approach') =>
  (await readPracticeWork(ana, practiceId))?.draft[field];
const save = (actor: SignedIn, base: number, client: string, values: object) =>
  saveStep({ actor, practiceId, step: 3, base, client, values });

describe('saving as one types', () => {
  it('keeps what is wrong and what is unfinished, letter by letter', async () => {
    const odd = 'niñ\u0301a 🙂 <b>«x»</b>\nعربي';
    value(await save(ana, 0, 'a', { problem: odd, startDate: { year: 'dos mil', month: '', day: '' } }));
    expect(await textOf('problem')).toBe(odd);
  });

  it('takes the same text twice as once', async () => {
    const first = value(await save(ana, 1, 'a', { problem: 'Uno' }));
    const second = value(await save(ana, 1, 'a', { problem: 'Uno' }));
    expect(second.revision).toBe(first.revision);
  });

  it('goes on from a save whose answer was lost on the way', async () => {
    value(await save(ana, 0, 'a', { problem: 'Uno y medio' }));
    expect(await textOf('problem')).toBe('Uno y medio');
  });

  it('keeps both texts when two people meet, tells the second, and overwrites neither', async () => {
    const read = (await readPracticeWork(luis, practiceId))?.saves[3]?.revision ?? 0;
    value(await save(ana, read, 'a', { problem: 'De Ana' }));
    const met = await save(luis, read, 'l', { problem: 'De Luis' });
    expect(met.ok ? null : met.error.code).toBe('conflict');
    expect(await textOf('problem')).toBe('De Ana');
    const kept = await rowsOf<{ values: { problem: string } }>(
      'select values from "DraftConflict" where "personId" = $1',
      [luis.id],
    );
    expect(kept.map(({ values }) => values.problem)).toEqual(['De Luis']);
    value(await resolveConflict({ actor: luis, practiceId, step: 3, keep: 'mine' }));
    expect(await textOf('problem')).toBe('De Luis');
    expect(await db.draftConflict.count()).toBe(0);
  });

  it('lets two people write in two steps at once', async () => {
    const [one, two] = await Promise.all([
      saveStep({ actor: ana, practiceId, step: 1, base: 0, client: 'a', values: { title: 'Título' } }),
      saveStep({ actor: luis, practiceId, step: 5, base: 0, client: 'l', values: { lessons: 'Lección' } }),
    ]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    const work = await readPracticeWork(ana, practiceId);
    expect([work?.draft.title, work?.draft.lessons]).toEqual(['Título', 'Lección']);
  });

  it.each([
    ['unknown keys', { problem: 'x', isAdmin: 'true' }],
    ['a field of another step', { title: 'x' }],
    ['numbers where words are due', { problem: 7 }],
    ['five megabytes', { problem: 'x'.repeat(5_000_000) }],
    ['nothing at all', null],
  ])('refuses %s and changes nothing', async (_what, values) => {
    const before = await textOf('problem');
    const result = await save(ana, 99, 'a', values as object);
    expect(result.ok ? null : result.error.code).toBe('invalid');
    expect(await textOf('problem')).toBe(before);
  });

  it('keeps the contact in the table of people and nowhere else', async () => {
    const values = { contact: { name: 'Ana Reyes', office: '', email: 'Ana.Reyes@example.org' } };
    value(await saveStep({ actor: ana, practiceId, step: 6, base: 0, client: 'a', values }));
    const [row] = await rowsOf<{ content: object }>(
      'select content from "PracticeVersion" where "practiceId" = $1',
      [practiceId],
    );
    expect(JSON.stringify(row?.content)).not.toContain('Reyes');
    expect(
      await rowsOf(`select 1 from "Person" where kind = 'contact' and email = 'ana.reyes@example.org'`),
    ).toHaveLength(1);
  });
});
