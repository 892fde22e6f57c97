import { cookies, headers } from 'next/headers';
import { seal, unseal } from '../secrets/keys.ts';
import { encodeSession, sessionCookieName, sessionCookieOptions } from './token.ts';

/** Gives this browser the session. */
export async function giveSession(sessionId: string, accountId: string): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), await encodeSession(sessionId, accountId), sessionCookieOptions());
}

export async function dropSession(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
}

const PENDING = 'ricomi.second-factor';
const PENDING_SECONDS = 10 * 60;

/** The password was right, the code is still to come: remembered by this browser, sealed, for ten minutes. */
export async function givePending(accountId: string): Promise<void> {
  const jar = await cookies();
  const value = seal('pending', JSON.stringify({ accountId, until: Date.now() + PENDING_SECONDS * 1000 }));
  jar.set(PENDING, value, { ...sessionCookieOptions(), maxAge: PENDING_SECONDS });
}

export async function readPending(): Promise<string | null> {
  const value = (await cookies()).get(PENDING)?.value;
  const text = value && unseal('pending', value);
  if (!text) return null;
  const { accountId, until } = JSON.parse(text) as { accountId: string; until: number };
  return until > Date.now() ? accountId : null;
}

export async function dropPending(): Promise<void> {
  (await cookies()).set(PENDING, '', { ...sessionCookieOptions(), maxAge: 0 });
}

/**
 * The network address to count tries by. X-Forwarded-For is believed only when TRUST_PROXY is on; the server
 * writes the address of the connection into it otherwise.
 */
export async function clientAddress(): Promise<string> {
  const list = (await headers()).get('x-forwarded-for') ?? '';
  return list.split(',')[0]?.trim() || 'unknown';
}

export const userAgent = async (): Promise<string | null> => (await headers()).get('user-agent');
