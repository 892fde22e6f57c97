export const ROLES = ['contributor', 'focal_point', 'secretariat', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. A visitor has no account; the system is the portal's own jobs and the loading of real content. */
export type Actor =
  | { role: 'visitor' }
  | { role: 'system' }
  | { role: Role; id: string; organisationId: string; countryCode: string | null };

export type SignedIn = Extract<Actor, { id: string }>;

export const SYSTEM: Actor = { role: 'system' };

export const isSignedIn = (actor: Actor): actor is SignedIn => 'id' in actor;

/** Roles that cannot work without a second factor. */
export const needsSecondFactor = (role: Role): boolean => role === 'secretariat' || role === 'administrator';
