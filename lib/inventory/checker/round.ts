import { setTimeout as wait } from 'node:timers/promises';
import { config } from '@/lib/platform/config.ts';
import { recordVisit } from '../commands/record-visit.ts';
import { type DueDoor, dueDoors } from '../queries/due.ts';
import type { Guard } from './guard.ts';
import { isSilent, OUTCOMES } from './outcomes.ts';
import { Robots } from './robots.ts';
import { type Visit, visit } from './visit.ts';

export type RoundOptions = {
  /** Only these, due or not; else the doors that are due. */
  ids?: readonly string[];
  now?: () => Date;
  /** Between two requests to one host. */
  pauseMs?: number;
  guard?: Guard;
  /** Called after each door that was visited. */
  say?: (id: string, seen: Visit) => void;
};

export type RoundResult = {
  ok: number;
  redirected: number;
  failing: number;
  blocked: number;
  offline: boolean;
};

const HOSTS_AT_ONCE = 4;
const PAUSE_MS = 2_000;
/** A host that wants more than this between two requests gets one visit a round. */
const LONGEST_PAUSE_MS = 30_000;
/** So many hosts silent, and not one that answers: it is the portal that has no network. */
const OFFLINE_HOSTS = 3;

type Seen = { door: DueDoor; seen: Visit };

/** How the portal names itself to those whose pages it visits. */
const userAgent = (): string => `RICOMI-checker/1.0 (RICOMI portal; +${config().PUBLIC_URL})`;

let kept: Robots | undefined;

/** Visits the doors that are due, one request at a time to a host, and keeps what it finds. */
export async function checkDue(options: RoundOptions = {}): Promise<RoundResult> {
  const now = options.now ?? (() => new Date());
  const robots = robotsOf(options);
  const hosts = [...byHost(await dueDoors(options.ids, now())).values()];
  const seen: Seen[] = [];
  const work = async () => {
    for (let doors = hosts.shift(); doors; doors = hosts.shift())
      seen.push(...(await visitHost(doors, robots, options)));
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));

  const result: RoundResult = { ok: 0, redirected: 0, failing: 0, blocked: 0, offline: isOffline(seen) };
  // Nothing is kept: the doors stay due, and nobody is told that they fail.
  if (result.offline) return result;
  for (const { door, seen: found } of seen) {
    if (await recordVisit(door.id, door.url, found, now())) result[OUTCOMES[found.outcome]] += 1;
  }
  return result;
}

/** Rules are kept from one round to the next, except where a test brings a guard of its own. */
function robotsOf({ guard }: RoundOptions): Robots {
  if (guard) return new Robots({ userAgent: userAgent(), guard });
  kept ??= new Robots({ userAgent: userAgent() });
  return kept;
}

function byHost(doors: readonly DueDoor[]): Map<string, DueDoor[]> {
  const hosts = new Map<string, DueDoor[]>();
  for (const door of doors) {
    const host = URL.canParse(door.url) ? new URL(door.url).hostname : door.url;
    hosts.set(host, [...(hosts.get(host) ?? []), door]);
  }
  return hosts;
}

async function visitHost(doors: readonly DueDoor[], robots: Robots, options: RoundOptions): Promise<Seen[]> {
  const { guard, pauseMs = PAUSE_MS, say } = options;
  const found: Seen[] = [];
  let pause = pauseMs;
  for (const door of doors) {
    if (found.length > 0) {
      if (pause > LONGEST_PAUSE_MS) break;
      await wait(pause);
    }
    const rulesOf = async (url: URL) => {
      const rules = await robots.rulesFor(url, Date.now());
      pause = Math.max(pause, (rules.delay ?? 0) * 1000);
      return rules;
    };
    // Before the clock of the visit runs.
    const home = URL.canParse(door.url) ? await rulesOf(new URL(door.url)) : null;
    await wait(pauseMs);
    const seen = await visit(door.url, {
      userAgent: userAgent(),
      ...(guard && { guard }),
      before: async (url) => (await rulesOf(url)).refusal(url),
    });
    if (seen.status === null) {
      seen.retryAfter ??= home?.seen.retryAfter ?? null;
      seen.certificateUntil ??= home?.seen.certificateUntil ?? null;
    }
    found.push({ door, seen });
    say?.(door.id, seen);
    // Whoever asks to be left alone is, with all its doors.
    if (seen.outcome === 'throttled') break;
  }
  return found;
}

function isOffline(seen: readonly Seen[]): boolean {
  const hosts = new Set(seen.map(({ door }) => (URL.canParse(door.url) ? new URL(door.url).hostname : '')));
  return hosts.size >= OFFLINE_HOSTS && seen.every(({ seen: { outcome } }) => isSilent(outcome));
}
