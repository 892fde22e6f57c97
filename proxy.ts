import { type NextRequest, NextResponse } from 'next/server';
import { noncePolicy } from '@/lib/platform/http/policy';

/**
 * Gives every page of the work area its policy, with a nonce that Next writes into its scripts. Nothing else: who may come in is
 * decided where data are read. Public pages must never pass here (docs/decisions/002-rendering-and-policy.md).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = noncePolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Next reads this without running it, so the languages stand here as words; tests/unit/platform/proxy.test.ts holds the list. */
export const config = { matcher: ['/:locale(es|en|pt|fr)/:area(workspace|secretariat|account)/:path*'] };
