import { z } from 'zod';
import { notify } from '@/lib/notifications/index.ts';
import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import { attempt, type FieldMessages, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { type Actor, isSignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';
import { demandText, textProblem } from '@/lib/platform/text/demand.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { countTry } from '@/lib/platform/throttle/throttle.ts';
import { type Texts, textIn } from '../queries/doors.ts';
import { codeHash, newCode } from '../report-code.ts';
import { isReportKind, LONGEST_REPORT, REPORT_STATES, type ReportKind } from '../reports.ts';
import { isEntryId } from '../schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * So many reports of one door on one day are told one by one. Whoever floods a door from many addresses must not bury what others
 * are told; every report is kept, and the desk counts them.
 */
const TOLD_A_DAY = 5;

export type ReportPortal = {
  actor: Actor;
  portalId: string;
  kind: string;
  text: string;
  language: Locale;
  /** The network address by which tries are counted; it is kept as a hash for an hour and belongs to no report. */
  address: string;
};

/** Keeps what a reader says is wrong with a door and tells who answers for it. Value: the code by which the reader finds the answer. */
export async function reportPortal(report: ReportPortal): Promise<Result<string>> {
  return attempt(async () => {
    const { actor, portalId } = report;
    if (!isEntryId(portalId)) throw new Refusal({ code: 'not_found' });
    const { kind, text } = checked(report);
    await authorise({ actor, subject: 'portal', action: 'report', id: portalId, facts: {} });
    const retryAfter = await countTry('report_address', report.address);
    if (retryAfter > 0) throw new Refusal({ code: 'throttled', retryAfter });
    const code = newCode();
    await db.$transaction((tx) => keep(tx, { ...report, kind, text }, code));
    return code;
  });
}

function checked({ kind, text }: ReportPortal): { kind: ReportKind; text: string } {
  const tidied = tidy(text);
  const fields: FieldMessages = {
    ...(isReportKind(kind) ? {} : { kind: { key: 'portals.report.missing.kind' } }),
    ...(tidied === ''
      ? { text: { key: 'portals.report.missing.text' } }
      : textProblem(tidied, { field: 'text', most: LONGEST_REPORT })),
  };
  if (!isReportKind(kind) || Object.keys(fields).length > 0) throw new Refusal({ code: 'invalid', fields });
  return { kind, text: tidied };
}

async function keep(
  tx: Tx,
  { actor, portalId, kind, text, language }: ReportPortal & { kind: ReportKind },
  code: string,
): Promise<void> {
  const portal = await tx.portal.findFirst({ where: { id: portalId, status: 'listed' } });
  if (!portal) throw new Refusal({ code: 'not_found' });
  const { id } = await tx.portalReport.create({
    data: { portalId, kind, text, language, codeHash: codeHash(code) },
  });
  await audit(tx, {
    actor,
    action: 'portal.report',
    subject: { type: 'portal', id: portalId },
    detail: { report: id, kind },
  });
  const lately = { portalId, createdAt: { gt: new Date(Date.now() - DAY_MS) } };
  if ((await tx.portalReport.count({ where: lately })) > TOLD_A_DAY) return;
  const name = textIn(portal.name as Texts, language, portal.language)?.text ?? portalId;
  await notify(tx, actor, await answering(tx, portal.countryCode), {
    kind: 'portal_report',
    params: { name, kind },
    href: `/workspace/inventory/${portalId}`,
  });
}

/** Who answers for a door: the secretariat, and the focal point of its State. */
async function answering(tx: Tx, countryCode: string | null): Promise<string[]> {
  const rows = await tx.account.findMany({
    where: {
      status: 'active',
      OR: [
        { role: 'secretariat' },
        ...(countryCode ? [{ role: 'focal_point' as const, organisation: { countryCode } }] : []),
      ],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

const answerShape = z.object({ reportId: z.uuid(), state: z.enum(REPORT_STATES).exclude(['received']) });

export type AnswerReport = {
  actor: Actor;
  reportId: string;
  /** `looking`, `corrected` or `unfounded`. */
  state: string;
  /** What the reader is told; needed once the matter is closed. */
  answer: string;
};

/** Says how far a report has come, and answers it. */
export const answerReport = (command: AnswerReport): Promise<Result<void>> =>
  attempt(async () => {
    const { actor } = command;
    const asked = answerShape.safeParse(command);
    if (!asked.success) {
      const aboutState = asked.error.issues.every(({ path }) => path[0] === 'state');
      throw new Refusal(
        aboutState
          ? { code: 'invalid', fields: { state: { key: 'validation.not_in_list' } } }
          : { code: 'not_found' },
      );
    }
    const { reportId, state } = asked.data;
    await db.$transaction(async (tx) => {
      const report = await tx.portalReport.findUnique({
        where: { id: reportId },
        include: { portal: { select: { operatorId: true, countryCode: true } } },
      });
      if (!report) throw new Refusal({ code: 'not_found' });
      const { operatorId: organisationId, countryCode } = report.portal;
      await authorise({
        actor,
        subject: 'portal',
        action: 'answer_report',
        id: report.portalId,
        facts: { organisationId, countryCode },
      });
      const missing = state === 'looking' ? false : 'missing.answer';
      const answer = demandText(command.answer, { field: 'answer', most: LONGEST_REPORT, missing });
      await tx.portalReport.update({
        where: { id: reportId },
        data: { state, answer, updatedAt: new Date(), handledById: isSignedIn(actor) ? actor.id : null },
      });
      await audit(tx, {
        actor,
        action: 'portal.answer_report',
        subject: { type: 'portal', id: report.portalId },
        detail: { report: reportId, state },
      });
    });
  });
