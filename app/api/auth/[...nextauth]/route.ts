import NextAuth from 'next-auth';
import { authOptions } from '@/lib/accounts/auth-options.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

/** The settings are read a request, not at build: the build has none. */
const handler = (request: Request, context: Context) => NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
