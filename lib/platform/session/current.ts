import { cookies } from 'next/headers';
import { cache } from 'react';
import { needsSecondFactor } from '../rights/actor.ts';
import { type Viewer, viewerOf } from './sessions.ts';
import { decodeSession, sessionCookieName } from './token.ts';

/**
 * The session as it stands, even when a required second factor has not been given: only for the pages on which
 * it is set up. Asked of the database once a request.
 */
export const halfSignedIn = cache(async (): Promise<Viewer | null> => {
  const jar = await cookies();
  const claims = await decodeSession(jar.get(sessionCookieName())?.value);
  return claims ? viewerOf(claims) : null;
});

/** Who is signed in, with every factor that the role requires; null for a visitor. */
export async function currentViewer(): Promise<Viewer | null> {
  const viewer = await halfSignedIn();
  return viewer && needsSecondFactor(viewer.role) && !viewer.secondFactor ? null : viewer;
}
