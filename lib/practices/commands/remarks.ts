import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import type { Actor, SignedIn } from '@/lib/platform/rights/actor.ts';
import { demandText } from '@/lib/platform/text/demand.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { STEP_FIELDS, STEPS } from '../vocabulary.ts';
import { CRITERIA } from '../workflow.ts';
import { loadFor } from './load.ts';

const BODY_MOST = 2000;

const words = (input: string, field: 'remark' | 'answer'): string =>
  demandText(input, { field, most: BODY_MOST, missing: `missing.${field}` });

const FIELDS: ReadonlySet<string> = new Set([
  'general',
  ...STEPS.flatMap((step) => STEP_FIELDS[step] as readonly string[]),
]);

/** A control of the form (`results`, `resultFigures.1.source`), or `general`. */
const isField = (name: string): boolean =>
  name.length <= 60 && /^[a-z]+(\.[a-z0-9]+)*$/i.test(name) && FIELDS.has(name.split('.')[0] ?? '');

export type AddRemark = { actor: SignedIn; practiceId: string; field: string; body: string };

/** A reviewer writes on a field; the author sees it once changes are asked for. Value: the remark's id. */
export function addRemark({ actor, practiceId, field, body }: AddRemark): Promise<Result<string>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { practice, version } = await loadFor(tx, actor, 'review', practiceId);
      if (!isField(field)) {
        throw new Refusal({ code: 'invalid', fields: { field: { key: 'validation.not_in_list' } } });
      }
      const remark = await tx.remark.create({
        data: { versionId: version.id, field, body: words(body, 'remark'), authorId: actor.id },
      });
      await note(tx, actor, practice.id, 'remark', about(version, remark));
      return remark.id;
    }),
  );
}

type OnRemark = { actor: SignedIn; practiceId: string; remarkId: string };

/** Takes back a remark that the author has not seen. */
export function removeRemark({ actor, practiceId, remarkId }: OnRemark): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { practice, version } = await loadFor(tx, actor, 'review', practiceId);
      const remark = await remarkOf(tx, version.id, remarkId);
      if (remark.sentAt) throw new Refusal({ code: 'conflict' });
      await tx.remark.delete({ where: { id: remark.id } });
      await note(tx, actor, practice.id, 'remark_remove', about(version, remark));
      return null;
    }),
  );
}

/** The author's side answers; the answer can be written again until the practice is sent. */
export function answerRemark(command: OnRemark & { answer: string }): Promise<Result<null>> {
  const { actor, practiceId, remarkId, answer } = command;
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { practice, version } = await loadFor(tx, actor, 'answer', practiceId);
      const remark = await remarkOf(tx, version.id, remarkId);
      if (!remark.sentAt) throw new Refusal({ code: 'not_found' });
      await tx.remark.update({
        where: { id: remark.id },
        data: { answer: words(answer, 'answer'), answeredById: actor.id, answeredAt: new Date() },
      });
      await note(tx, actor, practice.id, 'answer', about(version, remark));
      return null;
    }),
  );
}

/** The reviewer finds a remark settled, or opens it again. */
export function resolveRemark(command: OnRemark & { resolved: boolean }): Promise<Result<null>> {
  const { actor, practiceId, remarkId, resolved } = command;
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { practice, version } = await loadFor(tx, actor, 'review', practiceId);
      const remark = await remarkOf(tx, version.id, remarkId);
      await tx.remark.update({
        where: { id: remark.id },
        data: { resolvedAt: resolved ? new Date() : null },
      });
      await note(tx, actor, practice.id, 'remark_resolve', { ...about(version, remark), resolved });
      return null;
    }),
  );
}

/** Which remark, for the audit log: where it hangs, never what it says. */
const about = (version: { number: number }, { id, field }: { id: string; field: string }) => ({
  version: version.number,
  remark: id,
  field,
});

const note = (tx: Tx, actor: Actor, practiceId: string, what: string, detail: Prisma.InputJsonObject) =>
  audit(tx, { actor, action: `practice.${what}`, subject: { type: 'practice', id: practiceId }, detail });

async function remarkOf(tx: Tx, versionId: string, remarkId: string) {
  const remark = isUuid(remarkId) ? await tx.remark.findFirst({ where: { id: remarkId, versionId } }) : null;
  if (!remark) throw new Refusal({ code: 'not_found' });
  return remark;
}

export type SetChecklist = { actor: Actor; practiceId: string; checked: readonly string[] };

/** Which criteria the reviewer has seen met. */
export function setChecklist({ actor, practiceId, checked }: SetChecklist): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { practice, version } = await loadFor(tx, actor, 'review', practiceId);
      const checklist = Object.fromEntries(
        CRITERIA.map((criterion) => [criterion, checked.includes(criterion)]),
      );
      await tx.practiceVersion.update({ where: { id: version.id }, data: { checklist } });
      await audit(tx, {
        actor,
        action: 'practice.review',
        subject: { type: 'practice', id: practice.id },
        detail: checklist,
      });
      return null;
    }),
  );
}
