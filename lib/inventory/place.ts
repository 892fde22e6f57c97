import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ChannelEntry, PortalEntry } from './schema.ts';

/**
 * The country (ISO 3166-1) where a number is answered, by its own digits; `home` for a short code, which is dialled inside the
 * country only. Null for a number that several countries share and none of them keeps (toll-free +1 of a State outside that plan).
 */
export function placeOfNumber(number: string, home: string | null): string | null {
  if (!number.startsWith('+')) return home;
  const parsed = parsePhoneNumberFromString(number);
  // A toll-free number of the North American plan belongs to no country: it is answered for the State that keeps it.
  if (parsed?.countryCallingCode === '1' && parsed.getType() === 'TOLL_FREE')
    return home && getCountryCallingCode(home as CountryCode) === '1' ? home : null;
  return parsed?.country ?? null;
}

function placeOfChannel({ kind, value, place }: ChannelEntry, home: string | null): string | null {
  const number = kind === 'telephone' || kind === 'whatsapp';
  return place ?? (number ? placeOfNumber(value, home) : home);
}

/** An entry with the place of every channel, where it can be told, so that rows, history, files and records of it say the same. */
export const placed = (entry: PortalEntry): PortalEntry => ({
  ...entry,
  channels: entry.channels.map((channel) => ({ ...channel, place: placeOfChannel(channel, entry.country) })),
});
