import { randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { seal, sha256, unseal } from '@/lib/platform/secrets/keys.ts';

const PURPOSE = 'totp';
const PERIOD = 30;

export const newTotpSecret = (): string => generateSecret();
export const sealTotp = (secret: string): string => seal(PURPOSE, secret);
export const unsealTotp = (sealed: string): string | null => unseal(PURPOSE, sealed);

/** What the QR code says (Key URI format). */
export const totpAddress = (secret: string, email: string): string =>
  generateURI({ issuer: 'RICOMI', label: email, secret });

/**
 * The time step of a right code, one step of clock drift allowed; null for a wrong one or one not later than
 * `lastStep`, so that a code is used once (RFC 6238, 5.2).
 */
export function totpStep(secret: string, code: string, lastStep: number | null): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const checked = verifySync({ secret, token, epochTolerance: PERIOD });
  if (!checked.valid) return null;
  const step = Math.floor(Date.now() / 1000 / PERIOD) + (checked.delta ?? 0);
  return lastStep !== null && step <= lastStep ? null : step;
}

/** Ten codes for when the telephone is lost: 12 letters and digits that cannot be mistaken for each other. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, recoveryCode);

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

function recoveryCode(): string {
  const code = [...randomBytes(12)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** Recovery codes have 59 bits of chance, so a plain hash is enough. */
export const hashRecoveryCode = (code: string): string =>
  sha256(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
