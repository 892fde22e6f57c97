import { db } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { may } from '@/lib/platform/rights/decide.ts';

/** Whether the viewer's State asks for endorsement; null for who may not settle that. */
export async function readEndorsement(viewer: SignedIn): Promise<boolean | null> {
  const { countryCode } = viewer;
  if (!countryCode || !may(viewer, 'state', 'set_endorsement', { countryCode })) return null;
  const country = await db.country.findUnique({ where: { code: countryCode } });
  return country?.requiresEndorsement ?? null;
}
