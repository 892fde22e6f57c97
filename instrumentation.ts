import type { Instrumentation } from 'next';

/** Once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { config } = await import('@/lib/platform/config');
  if (!process.env.DATABASE_URL || !config().RICOMI_WORKER) return;
  const { endWorkOnSignal, startWorker } = await import('@/lib/jobs/worker');
  await startWorker();
  endWorkOnSignal();
}

/** What failed, beside the line of its request: the reference on the page leads here. */
export const onRequestError: Instrumentation.onRequestError = async (thrown, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { isUnreadable, noteUnreadable } = await import('@/lib/platform/http/unreadable');
  const { log } = await import('@/lib/platform/http/log');
  const error = thrown as Error & { digest?: string };
  const id = String(request.headers['x-request-id']);
  if (request.method === 'POST' && isUnreadable(error)) return noteUnreadable(id);
  log.error(
    {
      request: id,
      route: context.routePath,
      kind: context.routeType,
      digest: error.digest,
      stack: error.stack,
    },
    'failure',
  );
};
