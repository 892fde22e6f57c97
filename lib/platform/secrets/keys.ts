import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** One secret of the installation; every use has a key of its own (HKDF, RFC 5869). */
function keyFor(purpose: string): Buffer {
  const secret = process.env.AUTH_SECRET;
  if (!secret || secret.length < 32) throw new Error('AUTH_SECRET is not set or shorter than 32 characters');
  return Buffer.from(hkdfSync('sha256', secret, 'ricomi', purpose, 32));
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * The token of a link in a mail, made from the id of its row: the mail can be written again, the same, and the
 * database holds only the hash.
 */
export const linkToken = (purpose: string, id: string): string =>
  createHmac('sha256', keyFor(`link:${purpose}`))
    .update(id)
    .digest('base64url');

/** AES-256-GCM: nonce, tag and text in base64url. */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** The text of `seal`; null when it was sealed otherwise or has been touched. */
export function unseal(purpose: string, sealed: string): string | null {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** The key with which an account's unsent texts are sealed in its own browser; no other account gets it. */
export const browserKey = (accountId: string): string =>
  createHmac('sha256', keyFor('browser')).update(accountId).digest('base64');
