import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Organisation } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { enqueueMail } from '@/lib/platform/mail/enqueue.ts';
import type { Role, SignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';
import { isWordId } from '@/lib/platform/text/ids.ts';
import { loadFor, notSelfNorLast } from './manage.ts';

export type Assign = {
  actor: SignedIn;
  accountId: string;
  role: Role | '';
  /** Another institution; empty leaves the present one. */
  organisationId: string;
};

/**
 * Gives an account another role, or another institution. The right is asked of the account as it is and as it would
 * become, so that nobody gives more than they could have given by invitation. It holds from the person's next request on.
 */
export function assignRole({ actor, accountId, role, organisationId }: Assign): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const account = await loadFor(tx, actor, 'assign', accountId);
      if (role === '') throw refuse('role', 'validation.missing.role');
      const organisation = await destination(tx, account.organisation, organisationId);
      const moves = organisation.id !== account.organisationId;
      const facts = {
        role,
        organisationId: organisation.id,
        countryCode: organisation.countryCode,
        state: account.status,
        personId: accountId,
      };
      await authorise({ actor, subject: 'account', action: 'assign', id: accountId, facts });
      if (moves) await authorise({ actor, subject: 'account', action: 'move', id: accountId, facts });
      await notSelfNorLast(tx, actor, account);
      if (!moves && role === account.role) throw refuse('role', 'validation.role_same');
      await tx.account.update({ where: { id: accountId }, data: { role, organisationId: organisation.id } });
      await audit(tx, {
        actor,
        action: 'account.assign',
        subject: { type: 'account', id: accountId },
        detail: {
          from: account.role,
          to: role,
          ...(moves && { organisationFrom: account.organisationId, organisationTo: organisation.id }),
        },
      });
      await enqueueMail(tx, {
        personId: accountId,
        kind: 'role_changed',
        params: { role, organisationId: organisation.id },
        locale: account.person.locale,
      });
      return null;
    }),
  );
}

/** The institution that the account will have: the present one, unless another of the list is named. */
async function destination(tx: Tx, present: Organisation, wanted: string): Promise<Organisation> {
  if (wanted === '' || wanted === present.id) return present;
  const other = isWordId(wanted)
    ? await tx.organisation.findFirst({ where: { id: wanted, status: 'listed' } })
    : null;
  if (!other) throw refuse('organisationId', 'validation.missing.organisation');
  return other;
}

const refuse = (field: string, key: string) => new Refusal({ code: 'invalid', fields: { [field]: { key } } });
