import type { Instrumentation } from 'next';

/** Once, when the server starts. */
export async function register(): Promise<void> {}

/** A failure of ours, beside the line of its request: the reference on the page leads here. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/platform/http/log');
  const { digest, stack } = error as Error & { digest?: string };
  const id = request.headers['x-request-id'];
  log.error({ request: id, route: context.routePath, kind: context.routeType, digest, stack }, 'failure');
};
