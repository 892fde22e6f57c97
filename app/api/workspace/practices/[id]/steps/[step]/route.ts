import { z } from 'zod';
import { statusOf } from '@/lib/platform/errors/result.ts';
import { currentViewer } from '@/lib/platform/session/current.ts';
import { STEPS, saveStep } from '@/lib/practices/index.ts';

const body = z.strictObject({ base: z.int().min(0), client: z.string().max(60), values: z.unknown() });

const problem = (status: number, detail: object = {}) =>
  Response.json(
    { type: 'about:blank', status, ...detail },
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  );

/** Saves one step of a draft while it is typed. 401 signed out, 409 a colleague saved meanwhile (both texts are kept). */
export async function PUT(request: Request, context: { params: Promise<{ id: string; step: string }> }) {
  const viewer = await currentViewer();
  if (!viewer) return problem(401);
  const { id, step } = await context.params;
  const which = STEPS.find((number) => String(number) === step);
  if (!which) return problem(404);
  if (!request.headers.get('content-type')?.startsWith('application/json')) return problem(415);
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return problem(400);
  const result = await saveStep({ actor: viewer, practiceId: id, step: which, ...parsed.data });
  if (result.ok) return Response.json(result.value, { headers: { 'cache-control': 'no-store' } });
  return problem(statusOf(result.error), result.error);
}
