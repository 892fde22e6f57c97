import { randomInt } from 'node:crypto';
import { sha256 } from '@/lib/platform/secrets/keys.ts';

/** Letters and figures that nobody takes for one another, neither read nor heard over a telephone. */
const ALPHABET = '2346789ABCDEFGHJKMNPQRTUVWXYZ';
const LENGTH = 12;
const GROUP = 4;

/** By which a reader finds their report again: 12 of 29 signs, more than anybody can try. */
export const newCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
    .join('')
    .replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1-');

/** As it was given, however it is typed; null when it cannot be one. */
export function codeOf(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\-–.]/g, '')
    .slice(0, LENGTH + 1);
  if (signs.length !== LENGTH || [...signs].some((sign) => !ALPHABET.includes(sign))) return null;
  return signs.replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1-');
}

/** What the database keeps of a code. */
export const codeHash = (code: string): string => sha256(`report ${code}`);
