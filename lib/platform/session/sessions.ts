import { db, type Tx } from '../db/client.ts';
import type { SignedIn } from '../rights/actor.ts';
import { SESSION_SECONDS } from './token.ts';

/** Who is signed in, with what a page greets them by. */
export type Viewer = SignedIn & {
  sessionId: string;
  name: string;
  email: string;
  locale: string;
  timeZone: string;
  organisation: { name: string; names: Partial<Record<string, string>> };
  secondFactor: boolean;
};

const SEEN_EVERY = 60_000;

/** The person behind a session, null when it is revoked or over, or the account is not active. One query. */
export async function viewerOf({
  sessionId,
  accountId,
}: {
  sessionId: string;
  accountId: string;
}): Promise<Viewer | null> {
  const session = await db.session.findFirst({
    where: {
      id: sessionId,
      accountId,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      account: { status: 'active' },
    },
    include: { account: { include: { person: true, organisation: true } } },
  });
  if (!session) return null;
  const { account } = session;
  if (Date.now() - session.lastSeenAt.getTime() > SEEN_EVERY) {
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: new Date() } });
  }
  return {
    id: account.id,
    role: account.role,
    organisationId: account.organisationId,
    countryCode: account.organisation.countryCode,
    sessionId: session.id,
    name: account.person.name ?? '',
    email: account.person.email ?? '',
    locale: account.person.locale,
    timeZone: account.person.timeZone,
    organisation: {
      name: account.organisation.name,
      names: account.organisation.names as Viewer['organisation']['names'],
    },
    secondFactor: session.secondFactor,
  };
}

export type OpenSession = { accountId: string; secondFactor: boolean; device: string | null };

export async function openSession(tx: Tx, { accountId, secondFactor, device }: OpenSession): Promise<string> {
  const session = await tx.session.create({
    data: { accountId, secondFactor, device, expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000) },
    select: { id: true },
  });
  return session.id;
}

/** Ends sessions at once: one, or all of an account but perhaps the one in use. */
export async function revokeSessions(
  tx: Tx,
  where: { accountId: string; id?: string; exceptId?: string },
): Promise<number> {
  const { accountId, id, exceptId } = where;
  const { count } = await tx.session.updateMany({
    where: { accountId, revokedAt: null, ...(id && { id }), ...(exceptId && { id: { not: exceptId } }) },
    data: { revokedAt: new Date() },
  });
  return count;
}
