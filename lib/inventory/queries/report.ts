import { db } from '@/lib/platform/db/client.ts';
import { codeHash, codeOf } from '../report-code.ts';
import type { ReportKind, ReportState } from '../reports.ts';
import type { Texts } from './doors.ts';

/** What whoever has the code may see: never the text, which somebody else may be reading over their shoulder. */
export type ReportView = {
  kind: ReportKind;
  state: ReportState;
  answer: string;
  /** `2026-11-24` */
  receivedOn: string;
  door: { id: string; name: Texts; language: string; listed: boolean };
};

/** The report behind a code; null when there is none. */
export async function readReport(typed: string): Promise<ReportView | null> {
  const code = codeOf(typed);
  if (!code) return null;
  const row = await db.portalReport.findUnique({
    where: { codeHash: codeHash(code) },
    include: { portal: { select: { id: true, name: true, language: true, status: true } } },
  });
  if (!row) return null;
  const { kind, state, answer, createdAt, portal } = row;
  return {
    kind,
    state,
    answer,
    receivedOn: createdAt.toISOString().slice(0, 10),
    door: {
      id: portal.id,
      name: portal.name as Texts,
      language: portal.language,
      listed: portal.status === 'listed',
    },
  };
}
