import { db } from '@/lib/platform/db/client.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { isOutcome, type Outcome } from '../checker/outcomes.ts';
import type { Redirect } from '../checker/visit.ts';
import { entryWhere } from '../policy.ts';
import { FAILED_DAYS } from './doors.ts';

const LATEST = 10;
const DAY = 24 * 3600 * 1000;
/** So many days before a certificate ends, whoever keeps the entry is told: renewing one takes an institution weeks. */
const ENDS_SOON_DAYS = 30;

/** The moment before which a certificate ends soon, or has ended. */
export const endsSoonBefore = (now: Date): Date => new Date(now.getTime() + ENDS_SOON_DAYS * DAY);

export type CheckLine = {
  id: string;
  at: Date;
  url: string;
  /** Null: a word of an earlier version. */
  outcome: Outcome | null;
  state: 'unchecked' | 'ok' | 'redirected' | 'failing' | 'blocked';
  httpStatus: number | null;
  redirects: Redirect[];
  certificateUntil: Date | null;
};

export type Checks = {
  visits: CheckLine[];
  /** When the certificate ends or has ended; null when that is far off or not known. */
  endsSoon: Date | null;
  /** Since when readers are told that the site does not answer. */
  warnedSince: Date | null;
  /** Where the site says that it has moved for good. */
  movedTo: string | null;
};

/** The last visits to the address of an entry, newest first, and what follows from them; null for who does not keep the entry. */
export async function listChecks(viewer: Viewer, id: string, now = new Date()): Promise<Checks | null> {
  const row = await db.portal.findFirst({
    where: { AND: [{ id }, entryWhere(viewer, 'write')] },
    select: {
      url: true,
      certificateUntil: true,
      failedDays: true,
      failingSince: true,
      checks: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: LATEST },
    },
  });
  if (!row) return null;
  const visits = row.checks.map(({ outcome, redirects, ...check }) => ({
    ...check,
    outcome: isOutcome(outcome) ? outcome : null,
    redirects: redirects as Redirect[],
  }));
  const { certificateUntil, failedDays, failingSince } = row;
  return {
    visits,
    endsSoon: certificateUntil && certificateUntil < endsSoonBefore(now) ? certificateUntil : null,
    warnedSince: failedDays >= FAILED_DAYS ? failingSince : null,
    movedTo: movedTo(visits[0], row.url),
  };
}

export const isPermanent = ({ status }: Redirect): boolean => status === 301 || status === 308;

/**
 * The address that the last visit to this one was led to by permanent redirects alone (RFC 9110, 15.4.2 and 15.4.9); what comes after a
 * temporary one is not meant to be kept. Only where a page was found.
 */
function movedTo(last: CheckLine | undefined, url: string): string | null {
  if (last?.url !== url || (last.state !== 'ok' && last.state !== 'redirected')) return null;
  const passing = last.redirects.findIndex((redirect) => !isPermanent(redirect));
  const kept = passing === -1 ? last.redirects : last.redirects.slice(0, passing);
  const to = kept.at(-1)?.to ?? null;
  return to !== url ? to : null;
}
