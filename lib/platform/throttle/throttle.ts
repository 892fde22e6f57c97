import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { sha256 } from '../secrets/keys.ts';

/** How often, in seconds, something may be tried. */
const LIMITS = {
  sign_in_account: { points: 8, duration: 15 * 60 },
  sign_in_address: { points: 40, duration: 15 * 60 },
  second_factor: { points: 8, duration: 15 * 60 },
  forgotten_account: { points: 4, duration: 60 * 60 },
  forgotten_address: { points: 20, duration: 60 * 60 },
  token_address: { points: 60, duration: 15 * 60 },
  helped_address: { points: 30, duration: 60 * 60 },
  report_address: { points: 10, duration: 60 * 60 },
} as const;
export type Limit = keyof typeof LIMITS;

const holder = globalThis as typeof globalThis & {
  ricomiThrottlePool?: pg.Pool;
  ricomiThrottles?: Map<Limit, RateLimiterPostgres>;
};

function limiter(limit: Limit): RateLimiterPostgres {
  holder.ricomiThrottlePool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
  holder.ricomiThrottles ??= new Map();
  const known = holder.ricomiThrottles.get(limit);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: holder.ricomiThrottlePool,
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: limit,
    ...LIMITS[limit],
  });
  holder.ricomiThrottles.set(limit, made);
  return made;
}

/**
 * Counts one try. Value: seconds to wait, 0 when the try may go on. The key (an address, an e-mail) is stored
 * as a hash only.
 */
export async function countTry(limit: Limit, key: string): Promise<number> {
  try {
    await limiter(limit).consume(sha256(key));
    return 0;
  } catch (rejected) {
    if (rejected instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejected.msBeforeNext / 1000));
    throw rejected;
  }
}

/** After a success the earlier tries no longer count. */
export const forgetTries = (limit: Limit, key: string): Promise<boolean> =>
  limiter(limit).delete(sha256(key));

/** Ends the connections; for scripts and tests. */
export async function closeThrottle(): Promise<void> {
  await holder.ricomiThrottlePool?.end();
  holder.ricomiThrottlePool = undefined;
  holder.ricomiThrottles = undefined;
}
