import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { DEFAULT_LOCALE } from '@/lib/platform/i18n/locales.ts';
import { needsSecondFactor } from '@/lib/platform/rights/actor.ts';
import { viewerOf } from '@/lib/platform/session/sessions.ts';
import {
  decodeSession,
  encodeSession,
  SESSION_SECONDS,
  sessionCookieName,
  sessionCookieOptions,
} from '@/lib/platform/session/token.ts';
import { checkCode, checkPassword, enter } from './commands/sign-in.ts';

type Tried = { email?: string; password?: string; code?: string } | undefined;

/** Password and, where it is turned on, code in one sending. Value: the account and the session opened for it. */
async function authorize(tried: Tried, address: string) {
  const { email = '', password = '', code = '' } = tried ?? {};
  const first = await checkPassword({
    email: email.slice(0, 500),
    password: password.slice(0, 500),
    address,
  });
  if (!first.ok) return null;
  const { accountId, secondFactor } = first.value;
  if (secondFactor && !(await checkCode({ accountId, code: code.slice(0, 100) })).ok) return null;
  const sessionId = await enter({ accountId, secondFactor, device: null });
  return { id: accountId, sessionId };
}

/**
 * next-auth as the portal uses it: its cookie holds the id of a session's row and nothing else, and the row is
 * asked on every reading, so that a session ends when it is revoked. The portal's own pages sign in through the
 * same commands; what a State brings by OpenID Connect comes in here too.
 */
export const authOptions = (): AuthOptions => ({
  secret: process.env.AUTH_SECRET,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: `/${DEFAULT_LOCALE}/account/sign-in` },
  cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
      authorize: (tried, request) =>
        authorize(tried, String(request.headers?.['x-forwarded-for'] ?? '').split(',')[0] || 'unknown'),
    }),
  ],
  jwt: {
    encode: async ({ token }) =>
      typeof token?.sid === 'string' && typeof token.sub === 'string'
        ? encodeSession(token.sid, token.sub)
        : '',
    decode: async ({ token }) => {
      const claims = await decodeSession(token);
      const viewer = claims && (await viewerOf(claims));
      if (!claims || !viewer || (needsSecondFactor(viewer.role) && !viewer.secondFactor)) return null;
      return { sub: claims.accountId, sid: claims.sessionId, name: viewer.name, email: viewer.email };
    },
  },
  callbacks: {
    // As next-auth has it, but that what is no address leads home instead of failing.
    redirect: ({ url, baseUrl }) => {
      if (url.startsWith('/')) return `${baseUrl}${url}`;
      return URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl;
    },
    jwt: ({ token, user }) => {
      const opened = user as { id: string; sessionId?: string } | undefined;
      return opened?.sessionId ? { ...token, sub: opened.id, sid: opened.sessionId } : token;
    },
  },
});
