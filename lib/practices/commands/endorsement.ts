import { audit } from '@/lib/platform/audit/write.ts';
import { db } from '@/lib/platform/db/client.ts';
import { attempt, type Result } from '@/lib/platform/errors/result.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';

export type SetEndorsement = { actor: SignedIn; asks: boolean };

/** Whether the own State asks that its focal point endorse what is sent before the secretariat takes it. */
export function setEndorsement({ actor, asks }: SetEndorsement): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { countryCode } = actor;
      // A partner has no State: what it lacks is no record that it could reach.
      const facts = { countryCode, organisationId: null };
      await authorise({ actor, subject: 'state', action: 'set_endorsement', id: countryCode, facts });
      await tx.country.update({
        where: { code: countryCode ?? '' },
        data: { requiresEndorsement: asks },
      });
      await audit(tx, {
        actor,
        action: 'state.set_endorsement',
        subject: { type: 'state', id: countryCode ?? '' },
        detail: { asks },
      });
      return null;
    }),
  );
}
