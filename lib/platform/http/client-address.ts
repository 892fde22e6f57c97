/**
 * The network address of whoever asks, for throttling. The border (request.ts) has left one entry that can be believed: the socket's
 * own, or that of the proxy named by TRUST_PROXY. Takes the `Headers` of a request or those that `headers()` of next/headers answers.
 */
export const clientAddress = (headers: { get(name: string): string | null }): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
