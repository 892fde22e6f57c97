import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ChannelView } from '../queries/doors.ts';

type Where = { place: string; there: boolean };

/**
 * Can a person who is (or is going) there use it? A short code and a toll-free number work inside their country only; a number that
 * several countries share may be tried from anywhere.
 */
export function isReachable({ kind, value, place }: ChannelView, { place: where, there }: Where): boolean {
  if (kind !== 'telephone') return true;
  if (!value.startsWith('+')) return place === where;
  const inside = parsePhoneNumberFromString(value)?.getType() === 'TOLL_FREE';
  return !inside || place === null || place === where || !there;
}

/** How to call: what to tap, what to dial, and from where it works. */
export type Dial = {
  href: string;
  /** As it is dialled inside its country. */
  inside: string;
  /** As it is dialled from another country; null when it cannot be. */
  abroad: string | null;
  /** It works inside its country only. */
  insideOnly: boolean;
  free: boolean | null;
};

/** Reads a number as an entry writes it (E.164 with spaces, or a short code). */
export function dialOf({ value, free }: Pick<ChannelView, 'value' | 'free'>): Dial {
  const compact = value.replaceAll(' ', '');
  if (!value.startsWith('+'))
    return { href: `tel:${compact}`, inside: value, abroad: null, insideOnly: true, free };
  const parsed = parsePhoneNumberFromString(value);
  const tollFree = parsed?.getType() === 'TOLL_FREE';
  return {
    href: `tel:${compact}`,
    inside: parsed?.isValid() ? parsed.formatNational() : value,
    abroad: tollFree ? null : value,
    insideOnly: tollFree,
    free: free ?? (tollFree ? true : null),
  };
}

/** The address of a conversation on WhatsApp with that number. */
export const whatsappAddress = (value: string): string => `https://wa.me/${value.replace(/\D/g, '')}`;
