/** When the makings of an entry began that have not ended, by key, the earliest first. */
const begun = new Map<string, number[]>();

/** No page takes longer; what is older belongs to a making that failed. */
const LONGEST = 60_000;
const MOST_KEYS = 5_000;
const MOST_MAKINGS = 100;

/** An entry was asked for and is not there: from this moment on what is read for it may be out of date. */
export function begin(key: string, now: number): void {
  const makings = begun.get(key) ?? [];
  if (makings.length < MOST_MAKINGS) makings.push(now);
  if (!begun.has(key) && begun.size >= MOST_KEYS) begun.delete(begun.keys().next().value ?? key);
  begun.set(key, makings);
}

/** When the making began that is stored now: the earliest that is not accounted for, so never too late a moment. */
export function beganAt(key: string, now: number): number {
  const [began, ...others] = (begun.get(key) ?? []).filter((moment) => now - moment < LONGEST);
  if (others.length > 0) begun.set(key, others);
  else begun.delete(key);
  return began ?? now;
}
