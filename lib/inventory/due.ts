import { VERIFY_AFTER_MONTHS } from './vocabulary.ts';

/**
 * The day from which a verification still counts (`2026-05-24` on `2026-11-24`): earlier ones are due again. The last day of the month
 * where it is too short.
 */
export function verifiedSince(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - VERIFY_AFTER_MONTHS, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - VERIFY_AFTER_MONTHS, Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}
