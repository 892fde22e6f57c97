import { cookies } from 'next/headers';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/accounts/auth-options.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

/** The settings are read a request, not at build: the build has none. */
const handler = async (request: Request, context: Context) => {
  const refusal = await refusalOf(request);
  return refusal === null
    ? NextAuth(authOptions())(request, context)
    : new Response(null, { status: refusal });
};

/** What next-auth answers with 500, as if the portal had failed: a body that is no form, an address to return to that is none. */
async function refusalOf(request: Request): Promise<number | null> {
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'POST' && !type.startsWith('application/x-www-form-urlencoded')) return 415;
  const asked = new URL(request.url).searchParams.getAll('callbackUrl');
  const kept = (await cookies()).getAll().filter(({ name }) => name.endsWith('next-auth.callback-url'));
  return [...asked, ...kept.map(({ value }) => value)].every(isAddress) ? null : 400;
}

const isAddress = (text: string): boolean =>
  text === '' ||
  (URL.canParse(text, 'http://localhost') && (text.startsWith('/') || /^https?:\/\//i.test(text)));

export { handler as GET, handler as POST };
