import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import { attempt, type FieldMessages, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';
import { textProblem } from '@/lib/platform/text/demand.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { entryFacts } from '../policy.ts';
import { isEntryId } from '../schema.ts';
import { type ChannelKind, METHODS, type Method } from '../vocabulary.ts';
import { indexPortal } from './search-index.ts';
import { touchInventory } from './write.ts';

const MOST_AT_ONCE = 100;

/** Today, as a calendar day of UTC. */
const today = (now = new Date()): Date => new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`);

/** Loads an entry to act upon, after the table of rights has allowed it; nothing else is said to who may not. */
async function demandEntry(tx: Tx, actor: SignedIn, action: string, id: string) {
  const row = isEntryId(id) ? await tx.portal.findUnique({ where: { id } }) : null;
  const facts = row ? entryFacts(row) : { organisationId: null, countryCode: null };
  await authorise({ actor, subject: 'portal', action, id: row?.id ?? 'unknown', facts });
  if (!row) throw new Refusal({ code: 'not_found' });
  return row;
}

export type Verify = { actor: SignedIn; ids: readonly string[]; method: string };

/** A person made sure of these entries, today. All of them or none. Value: how many. */
export const verifyPortals = ({ actor, ids, method }: Verify): Promise<Result<number>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const chosen = [...new Set(ids)];
      const problems: FieldMessages = {
        ...(chosen.length === 0 && { ids: { key: 'validation.missing.door' } }),
        ...(!METHODS.includes(method as Method) && { method: { key: 'validation.not_in_list' } }),
      };
      for (const id of chosen.slice(0, MOST_AT_ONCE)) await demandEntry(tx, actor, 'verify', id);
      if (chosen.length > MOST_AT_ONCE)
        problems.ids = { key: 'validation.too_many', values: { max: MOST_AT_ONCE } };
      if (Object.keys(problems).length > 0) throw new Refusal({ code: 'invalid', fields: problems });
      for (const id of chosen) await note(tx, actor, id, null, method);
      return chosen.length;
    }),
  );

/** How a person makes sure of each kind of channel. */
const METHOD_OF: Record<ChannelKind, Method> = {
  telephone: 'called',
  whatsapp: 'wrote',
  email: 'wrote',
  office: 'visited',
};

/** «I called this number today»: one channel of an entry. Value: the entry's id. */
export const verifyChannel = (command: { actor: SignedIn; channelId: string }): Promise<Result<string>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const { actor, channelId } = command;
      const channel = isUuid(channelId)
        ? await tx.portalChannel.findUnique({
            where: { id: channelId },
            select: { portalId: true, kind: true },
          })
        : null;
      const { id } = await demandEntry(tx, actor, 'verify', channel?.portalId ?? '');
      await note(tx, actor, id, channelId, METHOD_OF[channel?.kind ?? 'telephone']);
      return id;
    }),
  );

async function note(tx: Tx, actor: SignedIn, portalId: string, channelId: string | null, method: string) {
  const on = today();
  const verified = { verifiedOn: on, verifiedById: actor.id };
  await tx.portalVerification.create({ data: { portalId, channelId, method, personId: actor.id, on } });
  if (channelId) await tx.portalChannel.update({ where: { id: channelId }, data: verified });
  const { countryCode } = channelId
    ? await tx.portal.findUniqueOrThrow({ where: { id: portalId } })
    : await tx.portal.update({ where: { id: portalId }, data: verified });
  await audit(tx, {
    actor,
    action: 'portal.verify',
    subject: { type: 'portal', id: portalId },
    detail: { method, ...(channelId && { channelId }) },
  });
  await touchInventory(tx, portalId, [countryCode]);
}

/** Takes an entry from the public, or brings it back. Value: its id. */
export const setPortalStatus = (command: {
  actor: SignedIn;
  id: string;
  status: 'listed' | 'withdrawn';
}): Promise<Result<string>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const { actor, id, status } = command;
      const row = await demandEntry(tx, actor, 'write', id);
      if (row.status === status) throw new Refusal({ code: 'conflict' });
      const action = status === 'withdrawn' ? 'withdraw' : 'restore';
      const number = row.revision + 1;
      const last = await tx.portalRevision.findFirst({
        where: { portalId: id },
        orderBy: { number: 'desc' },
      });
      await tx.portal.update({
        where: { id },
        data: { status, revision: number, updatedAt: new Date(), updatedById: actor.id },
      });
      await tx.portalRevision.create({
        data: { portalId: id, number, action, content: last?.content ?? {}, personId: actor.id },
      });
      await audit(tx, {
        actor,
        action: `portal.${action}`,
        subject: { type: 'portal', id },
        detail: { revision: number },
      });
      await indexPortal(tx, id);
      await touchInventory(tx, id, [row.countryCode]);
      return id;
    }),
  );

const LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;
const LONGEST_NOTICE = 500;

export type NoticeDraft = { text: Record<(typeof LANGUAGES)[number], string>; since: string; until: string };

/** Puts a dated notice on an entry, first of all, until it ends. Value: the entry's id. */
export const addNotice = (command: {
  actor: SignedIn;
  id: string;
  draft: NoticeDraft;
}): Promise<Result<string>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const { actor, id, draft } = command;
      const row = await demandEntry(tx, actor, 'write', id);
      const notice = checkNotice(draft);
      const { id: noticeId } = await tx.portalNotice.create({
        data: { ...notice, portalId: id, createdById: actor.id },
      });
      await audit(tx, {
        actor,
        action: 'portal.notice',
        subject: { type: 'portal', id },
        detail: { noticeId },
      });
      await touchInventory(tx, id, [row.countryCode]);
      return id;
    }),
  );

function checkNotice({ text, since, until }: NoticeDraft) {
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, tidy(text[language])]));
  const [from, to] = [dayOf(since), until === '' ? null : dayOf(until)];
  const found = LANGUAGES.map((language) =>
    textProblem(texts[language] ?? '', {
      field: `text.${language}`,
      most: LONGEST_NOTICE,
      missing: 'missing.text',
    }),
  );
  const fields: FieldMessages = {
    ...Object.assign({}, ...found),
    ...(!from && { since: { key: 'validation.missing.startDate' } }),
    ...(to === undefined && { until: { key: 'validation.missing.endDate' } }),
    ...(from && to && to < from && { until: { key: 'validation.end_before_start' } }),
  };
  if (Object.keys(fields).length > 0 || !from || to === undefined)
    throw new Refusal({ code: 'invalid', fields });
  return { text: texts, since: from, until: to };
}

/** A calendar day (`2026-11-24`); undefined when it is none. */
function dayOf(text: string): Date | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day && !Number.isNaN(day.getTime()) ? day : undefined;
}

/** Ends a notice today. Value: the entry's id. */
export const endNotice = (command: { actor: SignedIn; noticeId: string }): Promise<Result<string>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const { actor, noticeId } = command;
      const notice = isUuid(noticeId) ? await tx.portalNotice.findUnique({ where: { id: noticeId } }) : null;
      const row = await demandEntry(tx, actor, 'write', notice?.portalId ?? '');
      const yesterday = new Date(today().getTime() - 24 * 60 * 60 * 1000);
      await tx.portalNotice.update({ where: { id: noticeId }, data: { until: yesterday } });
      await audit(tx, {
        actor,
        action: 'portal.end_notice',
        subject: { type: 'portal', id: row.id },
        detail: { noticeId },
      });
      await touchInventory(tx, row.id, [row.countryCode]);
      return row.id;
    }),
  );
