import { describe, expect, it } from 'vitest';
import { dialOf, isReachable, whatsappAddress } from '@/lib/inventory/finder/dial.ts';
import { placeOfNumber } from '@/lib/inventory/place.ts';
import type { ChannelView } from '@/lib/inventory/queries/doors.ts';

const line = (value: string, place: string | null): ChannelView => ({
  id: 'x',
  kind: 'telephone',
  value,
  place,
  label: '',
  city: null,
  languages: [],
  hours: null,
  openingHours: null,
  free: null,
  latitude: null,
  longitude: null,
  source: null,
  verifiedOn: null,
});

describe('where a number is answered', () => {
  it('is told by its digits; a short code is of its State, a shared toll-free number of the State that keeps it', () => {
    expect(placeOfNumber('+52 55 5682 9760', 'GT')).toBe('MX');
    expect(placeOfNumber('+1 305 897 0891', 'HT')).toBe('US');
    expect(placeOfNumber('+1 809 671 4526', 'HT')).toBe('DO');
    expect(placeOfNumber('911', 'HN')).toBe('HN');
    expect(placeOfNumber('+1 888 373 7888', 'US')).toBe('US');
    expect(placeOfNumber('+1 888 301 1130', 'SV')).toBeNull();
  });
});

describe('what can be dialled from where', () => {
  it('short codes and toll-free numbers work inside their country only', () => {
    expect(isReachable(line('8840', 'HT'), { place: 'MX', there: true })).toBe(false);
    expect(isReachable(line('8840', 'HT'), { place: 'HT', there: true })).toBe(true);
    expect(isReachable(line('+52 800 747 6117', 'MX'), { place: 'US', there: true })).toBe(false);
    expect(isReachable(line('+52 800 747 6117', 'MX'), { place: 'MX', there: true })).toBe(true);
    expect(isReachable(line('+1 888 301 1130', null), { place: 'US', there: true })).toBe(true);
  });

  it('an ordinary number is shown as it is dialled inside, and as it is dialled from abroad', () => {
    expect(dialOf({ value: '+504 2232 7800', free: null })).toEqual({
      href: 'tel:+50422327800',
      inside: '2232-7800',
      abroad: '+504 2232 7800',
      insideOnly: false,
      free: null,
    });
    expect(dialOf({ value: '*145', free: true })).toMatchObject({
      href: 'tel:*145',
      abroad: null,
      insideOnly: true,
      free: true,
    });
    expect(whatsappAddress('+502 3017 4451')).toBe('https://wa.me/50230174451');
  });
});
