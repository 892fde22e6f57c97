import { z } from 'zod';
import { ROLES } from '@/lib/platform/rights/actor.ts';

const line = z.string().max(500).default('');

/** Every form of the account pages, as it arrives. What the words must be is checked by the commands. */
export const signInForm = z.object({ email: line, password: line, to: line });
export const codeForm = z.object({ code: line, to: line });
export const forgottenForm = z.object({ email: line });
export const newPasswordForm = z.object({ token: line, password: line });
export const acceptForm = z.object({ token: line, name: line, password: line });
export const changePasswordForm = z.object({ current: line, password: line });
export const profileForm = z.object({ name: line, locale: line, timeZone: line, digest: line });
export const inviteForm = z.object({
  email: line,
  name: line,
  organisationId: line,
  role: z.enum(ROLES).or(z.literal('')).default(''),
  locale: z.enum(['es', 'en', 'pt', 'fr']).default('es'),
});
