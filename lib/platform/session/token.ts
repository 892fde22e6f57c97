import { decode, encode, type JWT } from 'next-auth/jwt';

/** How long a browser stays signed in without being used, and at most. */
export const SESSION_HOURS = 12;
export const SESSION_SECONDS = SESSION_HOURS * 60 * 60;

const overHttps = () => (process.env.NEXTAUTH_URL ?? process.env.PUBLIC_URL ?? '').startsWith('https:');

/** The name that next-auth gives its cookie (`__Secure-` needs https). */
export const sessionCookieName = (): string =>
  overHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: overHttps(), maxAge: SESSION_SECONDS }) as const;

function secret(): string {
  const value = process.env.AUTH_SECRET;
  if (!value) throw new Error('AUTH_SECRET is not set');
  return value;
}

/** The cookie holds the id of the session's row, sealed by next-auth; all else is read from the row. */
export const encodeSession = (sessionId: string, accountId: string): Promise<string> =>
  encode({ token: { sub: accountId, sid: sessionId }, secret: secret(), maxAge: SESSION_SECONDS });

export async function decodeSession(
  token: string | undefined,
): Promise<{ sessionId: string; accountId: string } | null> {
  if (!token) return null;
  const claims: JWT | null = await decode({ token, secret: secret() }).catch(() => null);
  const { sub, sid } = claims ?? {};
  return typeof sub === 'string' && typeof sid === 'string' ? { sessionId: sid, accountId: sub } : null;
}
