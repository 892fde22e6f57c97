import { type OrganisationNames, organisationNames } from '@/lib/organisations/index.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { isSignedIn, ROLES, type Role, type SignedIn } from '@/lib/platform/rights/actor.ts';
import { type Facts, may, type Scope, scopes } from '@/lib/platform/rights/decide.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';

export type SessionView = {
  id: string;
  device: string | null;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
};

export type OwnAccount = {
  digest: boolean;
  secondFactor: boolean;
  recoveryCodesLeft: number;
  sessions: SessionView[];
};

/** What the account page shows beside what the viewer already knows. */
export async function readOwnAccount(viewer: Viewer): Promise<OwnAccount> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: viewer.id },
    include: {
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      sessions: {
        where: { revokedAt: null, expiresAt: { gt: new Date() } },
        orderBy: { lastSeenAt: 'desc' },
        take: 20,
      },
    },
  });
  return {
    digest: account.digest,
    secondFactor: account.totpEnabledAt !== null,
    recoveryCodesLeft: account._count.recoveryCodes,
    sessions: account.sessions.map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: id === viewer.sessionId,
    })),
  };
}

export type PersonRow = {
  id: string;
  name: string | null;
  email: string | null;
  role: Role;
  status: 'invited' | 'active' | 'suspended';
  organisation: OrganisationNames;
  countryCode: string | null;
  can: { suspend: boolean; restore: boolean; erase: boolean; change: boolean };
};

/** The people that the viewer may see, by institution and name. */
export async function listPeople(viewer: SignedIn): Promise<PersonRow[]> {
  const alternatives = scopes(viewer, 'account', 'read').map((scope) => whereOf(viewer, scope));
  const accounts = await db.account.findMany({
    where: { AND: [{ OR: alternatives }, { person: { erasedAt: null } }] },
    include: { person: true, organisation: true },
    orderBy: [
      { organisation: { countryCode: 'asc' } },
      { organisation: { name: 'asc' } },
      { person: { name: 'asc' } },
    ],
    take: 500,
  });
  return accounts.map((account) => rowOf(viewer, account));
}

type Account = Prisma.AccountGetPayload<{ include: { person: true; organisation: true } }>;

function rowOf(viewer: SignedIn, { id, role, status, person, organisation }: Account): PersonRow {
  const can = abilities(viewer, {
    role,
    state: status,
    organisationId: organisation.id,
    countryCode: organisation.countryCode,
    personId: id,
  });
  return {
    id,
    name: person.name,
    email: person.email,
    role,
    status,
    organisation: organisationNames(organisation),
    countryCode: organisation.countryCode,
    can: {
      suspend: can('suspend'),
      restore: can('restore'),
      erase: can('erase'),
      change: can('assign') || can('reset_factor'),
    },
  };
}

/** What the viewer may do to an account; nothing to the own one, whatever the role. */
const abilities =
  (viewer: SignedIn, facts: Facts & { personId: string }) =>
  (action: string, changes: Facts = {}): boolean =>
    facts.personId !== viewer.id && may(viewer, 'account', action, { ...facts, ...changes });

export type PersonView = PersonRow & {
  organisationId: string;
  /** Roles that the viewer may give; empty when none. */
  roles: Role[];
  /** The viewer may give it another institution. */
  move: boolean;
  /** Whether there is a second factor to reset; null for who may not. */
  secondFactor: boolean | null;
};

/** One person, with what the viewer may change; null for who may not see the account. */
export async function readPerson(viewer: SignedIn, id: string): Promise<PersonView | null> {
  if (!isUuid(id)) return null;
  const account = await db.account.findFirst({
    where: { id, person: { erasedAt: null } },
    include: { person: true, organisation: true },
  });
  if (!account) return null;
  const { role, status, organisation } = account;
  const facts = {
    role,
    state: status,
    organisationId: organisation.id,
    countryCode: organisation.countryCode,
    personId: id,
  };
  if (!may(viewer, 'account', 'read', facts)) return null;
  const can = abilities(viewer, facts);
  return {
    ...rowOf(viewer, account),
    organisationId: organisation.id,
    roles: can('assign') ? ROLES.filter((other) => can('assign', { role: other })) : [],
    move: can('move'),
    secondFactor: can('reset_factor') ? account.totpEnabledAt !== null : null,
  };
}

function whereOf(viewer: SignedIn, { reach, targetRoles }: Scope): Prisma.AccountWhereInput {
  const role = targetRoles ? { role: { in: [...targetRoles] } } : {};
  // An empty condition inside OR counts as false for Prisma; an empty AND is true.
  if (reach === 'any') return { AND: [role] };
  if (!isSignedIn(viewer)) return { id: { in: [] } };
  if (reach === 'own_state' && viewer.countryCode)
    return { ...role, organisation: { countryCode: viewer.countryCode } };
  return { ...role, organisationId: viewer.organisationId };
}

/** Roles that the viewer may invite somebody to. */
export const rolesToInvite = (viewer: SignedIn): Role[] => {
  const found = scopes(viewer, 'account', 'invite');
  return ROLES.filter((role) => found.some(({ targetRoles }) => !targetRoles || targetRoles.includes(role)));
};
