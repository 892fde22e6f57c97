import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import {
  createPractice,
  publishPractice,
  revisePractice,
  saveStep,
  submitPractice,
  takePractice,
} from '@/lib/practices/index.ts';
import { answerRound, remindNow } from '@/lib/rounds/commands.ts';
import { listResponses, readRound } from '@/lib/rounds/index.ts';
import { anAccount, fill, value } from './support.ts';

let focal: SignedIn;
let partner: SignedIn;
let secretariat: SignedIn;

beforeAll(async () => {
  focal = await anAccount('focal_point', 'hn-sreci');
  partner = await anAccount('focal_point', 'org-iom');
  secretariat = await anAccount('secretariat', 'ricomi-secretariat');
});

const DAY = 24 * 60 * 60 * 1000;
const text = { es: 'Ronda', en: 'Round', pt: 'Chamada', fr: 'Appel' };

async function aRound(days: number, closedAt: Date | null = null): Promise<string> {
  const deadline = new Date(Date.now() + days * DAY);
  const data = { title: text, request: text, deadline, closedAt, openedById: secretariat.id };
  return (await db.collectionRound.create({ data })).id;
}

const create = (roundId: string) =>
  createPractice({ actor: focal, organisationId: 'hn-sreci', language: 'es', roundId });

describe('a collection round', () => {
  it('takes practices while it is open', async () => {
    const roundId = await aRound(5);
    const practiceId = value(await create(roundId));
    expect(await db.practice.findUnique({ where: { id: practiceId } })).toMatchObject({ roundId });
  });

  it('takes none once its day has passed or the secretariat has closed it, and says so', async () => {
    for (const roundId of [await aRound(-1), await aRound(5, new Date())]) {
      const refused = await create(roundId);
      expect(refused.ok ? null : refused.error).toMatchObject({
        fields: { form: { key: 'validation.round_closed' } },
      });
    }
    const late = await answerRound({ actor: focal, roundId: await aRound(-1), note: '' });
    expect(late.ok ? null : late.error).toMatchObject({
      fields: { form: { key: 'validation.round_closed' } },
    });
  });

  it.each(['', 'x', 'a\u0000b', '00000000-0000-0000-0000-000000000000'])(
    'called «%s» is none',
    async (roundId) => {
      const refused = await create(roundId);
      expect(refused.ok ? null : refused.error).toEqual({ code: 'not_found' });
    },
  );

  it('is answered by a practice that is public, also while its next version is written, of which nothing is told', async () => {
    const roundId = await aRound(5);
    const practiceId = value(await create(roundId));
    await fill(focal, practiceId, { title: 'Primera' });
    const answered = async () => (await readRound(secretariat, roundId))?.answered;
    const shown = async () =>
      (await listResponses(secretariat, roundId)).find(({ countryCode }) => countryCode === 'HN')?.practices;
    expect([await answered(), await shown()]).toEqual([0, []]);
    value(await submitPractice({ actor: focal, practiceId }));
    expect(await answered()).toBe(1);
    value(await takePractice({ actor: secretariat, practiceId }));
    value(await publishPractice({ actor: secretariat, practiceId }));
    value(await revisePractice({ actor: focal, practiceId }));
    const values = { title: 'Segunda, reservada' };
    value(await saveStep({ actor: focal, practiceId, step: 1, base: 9, client: 'test', values }));
    expect(await answered()).toBe(1);
    const href = `/secretariat/published/${practiceId}`;
    expect(await shown()).toEqual([{ id: practiceId, title: 'Primera', href }]);
    const before = await db.notification.count({ where: { accountId: focal.id, kind: 'round_reminder' } });
    value(await remindNow({ actor: secretariat, roundId }));
    const after = await db.notification.count({ where: { accountId: focal.id, kind: 'round_reminder' } });
    expect(after).toBe(before);
  });

  it('asks nothing of a partner, which answers for no State', async () => {
    const roundId = await aRound(5);
    const refused = await answerRound({ actor: partner, roundId, note: '' });
    expect(refused.ok ? null : refused.error).toEqual({ code: 'forbidden' });
    value(await answerRound({ actor: focal, roundId, note: '' }));
  });
});
