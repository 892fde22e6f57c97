import { notify } from '@/lib/notifications/index.ts';
import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import { attempt, type FieldMessages, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { type Actor, type SignedIn, SYSTEM } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';
import { demandText, textProblem } from '@/lib/platform/text/demand.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { MEMBER_STATES, THEMES } from '@/lib/reference/data.ts';
import { SENT } from './queries.ts';
import { type QuadText, ROUND_LIMITS, type RoundDraft } from './schema.ts';

const LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;

/** A round as it will be kept; throws a Refusal with what is wrong, by control (`title.pt`). */
function checkRound({ title, request, themes, deadline }: RoundDraft, now: Date) {
  const texts = { title: tidyQuad(title), request: tidyQuad(request) };
  const known = THEMES.map(({ id }) => id);
  const day = dayOf(deadline);
  const fields: FieldMessages = {
    ...quadProblems(texts.title, 'title'),
    ...quadProblems(texts.request, 'request'),
    ...(themes.some((theme) => !known.includes(theme)) && { themes: { key: 'validation.not_in_list' } }),
    ...(!day && { deadline: { key: 'validation.missing.deadline' } }),
    ...(day && day <= now && { deadline: { key: 'validation.deadline_past' } }),
  };
  if (Object.keys(fields).length > 0 || !day) throw new Refusal({ code: 'invalid', fields });
  return { ...texts, themes, deadline: day };
}

/** The end of a calendar day (`2027-03-31`, UTC); null when it is none. */
function dayOf(text: string): Date | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T23:59:59Z`) : null;
  return day && !Number.isNaN(day.getTime()) ? day : null;
}

function quadProblems(text: QuadText, part: 'title' | 'request'): FieldMessages {
  const missing = part === 'title' ? 'missing.title' : 'missing.summary';
  const found = LANGUAGES.map((language) =>
    textProblem(text[language], { field: `${part}.${language}`, most: ROUND_LIMITS[part], missing }),
  );
  return Object.assign({}, ...found);
}

const tidyQuad = (text: QuadText): QuadText =>
  Object.fromEntries(LANGUAGES.map((language) => [language, tidy(text[language])])) as QuadText;

/** Asks every State for practices by a date; its focal points are told. Value: the round's id. */
export function openRound({ actor, draft }: { actor: SignedIn; draft: RoundDraft }): Promise<Result<string>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      await authorise({ actor, subject: 'round', action: 'manage', id: null, facts: {} });
      const round = await tx.collectionRound.create({
        data: { ...checkRound(draft, new Date()), openedById: actor.id },
      });
      await audit(tx, { actor, action: 'round.open', subject: { type: 'round', id: round.id } });
      await tellStates(
        tx,
        actor,
        round,
        'round_open',
        MEMBER_STATES.map(({ code }) => code),
      );
      return round.id;
    }),
  );
}

type RoundRow = { id: string; title: unknown; deadline: Date };

async function tellStates(
  tx: Tx,
  actor: Actor,
  round: RoundRow,
  kind: string,
  states: string[],
): Promise<number> {
  const accounts = await tx.account.findMany({
    where: { role: 'focal_point', status: 'active', organisation: { countryCode: { in: states } } },
    select: { id: true, person: { select: { locale: true } } },
  });
  for (const { id, person } of accounts) {
    await notify(tx, actor, [id], {
      kind,
      params: {
        title: (round.title as Record<string, string>)[person.locale] ?? '',
        deadline: new Intl.DateTimeFormat(person.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
          round.deadline,
        ),
      },
      href: `/workspace/rounds/${round.id}`,
    });
  }
  return accounts.length;
}

/** Closes a round before or after its deadline. */
export function closeRound({ actor, roundId }: { actor: SignedIn; roundId: string }): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      await authorise({ actor, subject: 'round', action: 'manage', id: roundId, facts: {} });
      if (!isUuid(roundId)) throw new Refusal({ code: 'not_found' });
      const { count } = await tx.collectionRound.updateMany({
        where: { id: roundId, closedAt: null },
        data: { closedAt: new Date() },
      });
      if (count === 0) throw new Refusal({ code: 'conflict' });
      await audit(tx, { actor, action: 'round.close', subject: { type: 'round', id: roundId } });
      return null;
    }),
  );
}

export type AnswerRound = { actor: SignedIn; roundId: string; note: string };

/** A State says that it has nothing to report this time. */
export function answerRound({ actor, roundId, note }: AnswerRound): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { countryCode } = actor;
      await authorise({
        actor,
        subject: 'round',
        action: 'answer',
        id: roundId,
        facts: { countryCode },
      });
      const round = isUuid(roundId)
        ? await tx.collectionRound.findFirst({ where: { id: roundId, closedAt: null } })
        : null;
      if (!round || !countryCode) throw new Refusal({ code: 'not_found' });
      if (round.deadline < new Date())
        throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.round_closed' } } });
      const text = demandText(note, { field: 'note', most: 1000 });
      const data = {
        nothingToReport: true,
        note: text || null,
        answeredById: actor.id,
        answeredAt: new Date(),
      };
      await tx.roundResponse.upsert({
        where: { roundId_countryCode: { roundId, countryCode } },
        create: { roundId, countryCode, ...data },
        update: data,
      });
      await audit(tx, {
        actor,
        action: 'round.answer',
        subject: { type: 'round', id: roundId },
        detail: { countryCode },
      });
      return null;
    }),
  );
}

const DAY = 24 * 60 * 60 * 1000;
const REMIND_WITHIN = 7 * DAY;

/**
 * Reminds the States that have not answered in the last week of an open round, each once. Value: how many
 * people were told.
 */
export async function remindOfRounds(now = new Date()): Promise<number> {
  const rounds = await db.collectionRound.findMany({
    where: { closedAt: null, deadline: { gt: now, lt: new Date(now.getTime() + REMIND_WITHIN) } },
  });
  let told = 0;
  for (const round of rounds)
    told += await db.$transaction((tx) => remind(tx, SYSTEM, round, { again: false, now }));
  return told;
}

/** The secretariat reminds at once whoever has not answered. Value: how many people were told. */
export function remindNow({ actor, roundId }: { actor: SignedIn; roundId: string }): Promise<Result<number>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      await authorise({ actor, subject: 'round', action: 'manage', id: roundId, facts: {} });
      const round = isUuid(roundId)
        ? await tx.collectionRound.findFirst({ where: { id: roundId, closedAt: null } })
        : null;
      if (!round) throw new Refusal({ code: 'not_found' });
      const told = await remind(tx, actor, round, { again: true, now: new Date() });
      await audit(tx, {
        actor,
        action: 'round.remind',
        subject: { type: 'round', id: roundId },
        detail: { told },
      });
      return told;
    }),
  );
}

async function remind(
  tx: Tx,
  actor: Actor,
  round: RoundRow,
  { again, now }: { again: boolean; now: Date },
): Promise<number> {
  const [practices, responses] = await Promise.all([
    tx.practice.findMany({
      where: { roundId: round.id, ...SENT },
      select: { countryCode: true },
      distinct: ['countryCode'],
    }),
    tx.roundResponse.findMany({ where: { roundId: round.id } }),
  ]);
  const done = new Set([
    ...practices.map(({ countryCode }) => countryCode),
    ...responses
      .filter(({ nothingToReport, remindedAt }) => nothingToReport || (!again && remindedAt))
      .map(({ countryCode }) => countryCode),
  ]);
  const late = MEMBER_STATES.map(({ code }) => code).filter((code) => !done.has(code));
  for (const countryCode of late) {
    await tx.roundResponse.upsert({
      where: { roundId_countryCode: { roundId: round.id, countryCode } },
      create: { roundId: round.id, countryCode, remindedAt: now },
      update: { remindedAt: now },
    });
  }
  return tellStates(tx, actor, round, 'round_reminder', late);
}
