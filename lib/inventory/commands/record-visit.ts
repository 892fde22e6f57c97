import { notify } from '@/lib/notifications/index.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Portal } from '@/lib/platform/db/generated/client.ts';
import { SYSTEM } from '@/lib/platform/rights/actor.ts';
import { OUTCOMES, type Outcome } from '../checker/outcomes.ts';
import type { Visit } from '../checker/visit.ts';
import { FAILED_DAYS, type Texts, textIn } from '../queries/doors.ts';
import { touchInventory } from './write.ts';

const MOST_CHECKS = 50;

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;

/** When an address is looked at again. */
function nextCheck(outcome: Outcome, retryAfter: number | null, now: Date): Date {
  const pause =
    outcome === 'robots'
      ? 30 * DAY
      : ['ok', 'redirected'].includes(OUTCOMES[outcome]) || outcome === 'forbidden'
        ? 7 * DAY
        : DAY;
  return new Date(now.getTime() + Math.max(pause, (retryAfter ?? 0) * 1000));
}

/** What nothing can be concluded from: marks stay as they are until the next visit. */
const INCONCLUSIVE: readonly Outcome[] = ['throttled', 'robots_unavailable'];

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

type Marks = Pick<Portal, 'addressState' | 'failingSince' | 'failedDays'>;

/** How a visit changes what is known of an address. Several failures of one day (UTC) count once. */
function marksAfter(portal: Portal, outcome: Outcome, now: Date): Marks {
  const state = OUTCOMES[outcome];
  const { addressState, failingSince, failedDays, checkedAt } = portal;
  if (INCONCLUSIVE.includes(outcome))
    return { addressState: failingSince ? addressState : state, failingSince, failedDays };
  if (state !== 'failing') return { addressState: state, failingSince: null, failedDays: 0 };
  const counted = failingSince !== null && checkedAt !== null && dayOf(checkedAt) === dayOf(now);
  return {
    addressState: 'failing',
    failingSince: failingSince ?? now,
    failedDays: counted ? failedDays : failedDays + 1,
  };
}

/**
 * Keeps what a visit found, and in the same transaction tells those who answer for the door, once when readers begin to be warned and
 * once when it works again. Answers false when the entry has changed in the meantime: the visit was then to another address.
 */
export const recordVisit = (portalId: string, url: string, seen: Visit, now: Date): Promise<boolean> =>
  db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Portal" where id = ${portalId} for update`;
    const portal = await tx.portal.findFirst({ where: { id: portalId, url, status: 'listed' } });
    if (!portal) return false;
    const marks = marksAfter(portal, seen.outcome, now);
    const { certificateUntil } = seen;
    await tx.portal.update({
      where: { id: portalId },
      data: {
        ...marks,
        checkedAt: now,
        nextCheckAt: nextCheck(seen.outcome, seen.retryAfter, now),
        ...(seen.status !== null || certificateUntil ? { certificateUntil } : {}),
      },
    });
    await tx.addressCheck.create({
      data: {
        ...{ portalId, url, at: now, state: OUTCOMES[seen.outcome], outcome: seen.outcome },
        ...{ httpStatus: seen.status, redirects: seen.redirects, durationMs: seen.durationMs },
        certificateUntil,
      },
    });
    await forgetOldChecks(tx, portalId);
    const warned = portal.failedDays >= FAILED_DAYS;
    const warns = marks.failedDays >= FAILED_DAYS;
    if (warned === warns) return true;
    await touchInventory(tx, portalId, [portal.countryCode]);
    if (warns) await tell(tx, portal, 'portal_unreachable', marks.failingSince ?? now);
    else await tell(tx, portal, 'portal_reachable', now);
    return true;
  });

async function forgetOldChecks(tx: Tx, portalId: string): Promise<void> {
  const old = await tx.addressCheck.findMany({
    where: { portalId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip: MOST_CHECKS,
    select: { id: true },
  });
  if (old.length > 0) await tx.addressCheck.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}

async function tell(tx: Tx, portal: Portal, kind: string, since: Date): Promise<void> {
  for (const { id, person } of await answering(tx, portal)) {
    const { locale } = person;
    await notify(tx, SYSTEM, [id], {
      kind,
      params: {
        name: textIn(portal.name as Texts, locale, portal.language)?.text ?? portal.id,
        since: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(since),
      },
      href: `/workspace/inventory/${portal.id}`,
    });
  }
}

/** The focal points of the State; of a regional door those of its organisation. Where there is nobody, the secretariat. */
async function answering(tx: Tx, { countryCode, operatorId }: Portal) {
  const select = { id: true, person: { select: { locale: true } } } as const;
  const theirs = await tx.account.findMany({
    where: {
      status: 'active',
      ...(countryCode
        ? { role: 'focal_point', organisation: { countryCode } }
        : { organisationId: operatorId }),
    },
    select,
  });
  if (theirs.length > 0) return theirs;
  return tx.account.findMany({ where: { status: 'active', role: 'secretariat' }, select });
}
