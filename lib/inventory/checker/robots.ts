import robotsParser from 'robots-parser';
import type { Outcome } from './outcomes.ts';
import { type Visit, type VisitOptions, visit } from './visit.ts';

type Rules = {
  /** Why a page may not be asked for; null: it may. */
  refusal(url: URL): Outcome | null;
  /** Seconds that the host wants between two requests. */
  delay: number | null;
  /** What the host showed when it was asked for its rules. */
  seen: Pick<Visit, 'certificateUntil' | 'retryAfter'>;
};

const KEPT_MS = 24 * 3600 * 1000;
/** Long enough that the doors of one host share an answer that may be another in the next round. */
const UNSURE_MS = 60_000;
const MOST_KEPT = 1_000;

/** The robots rules of the hosts of one run of the portal, each kept a day (RFC 9309, 2.4). */
export class Robots {
  readonly #options: VisitOptions;
  readonly #kept = new Map<string, { rules: Rules; until: number }>();

  constructor(options: VisitOptions) {
    this.#options = options;
  }

  async rulesFor(url: URL, now: number): Promise<Rules> {
    const known = this.#kept.get(url.origin);
    if (known && known.until > now) return known.rules;
    const { rules, sure } = await this.#read(url.origin);
    this.#kept.delete(url.origin);
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(url.origin, { rules, until: now + (sure ? KEPT_MS : UNSURE_MS) });
    return rules;
  }

  async #read(origin: string): Promise<{ rules: Rules; sure: boolean }> {
    const address = `${origin}/robots.txt`;
    const seen = await visit(address, this.#options);
    const trouble = troubleOf(seen);
    if (trouble) return { rules: { refusal: () => trouble, delay: null, seen }, sure: false };
    const isThere = seen.status !== null && seen.status >= 200 && seen.status < 300;
    const robot = robotsParser(address, isThere ? seen.text : '');
    const { userAgent } = this.#options;
    return {
      rules: {
        refusal: (url) => (robot.isDisallowed(url.href, userAgent) ? 'robots' : null),
        delay: robot.getCrawlDelay(userAgent) ?? null,
        seen,
      },
      sure: true,
    };
  }
}

/** Why nothing can be asked of a host whose rules were asked for. */
function troubleOf({ outcome, status }: Visit): Outcome | null {
  // A host that does not answer for its rules will not for its page: that is what there is to say of it.
  if (status === null) return outcome;
  if (outcome === 'throttled') return 'throttled';
  return status >= 500 || outcome === 'broken' || outcome === 'timeout' ? 'robots_unavailable' : null;
}
