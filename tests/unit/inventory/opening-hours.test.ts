import { describe, expect, it } from 'vitest';
import { isOpeningHours, openState } from '@/lib/inventory/opening-hours.ts';
import hours from '@/prisma/seed/data/opening-hours.json' with { type: 'json' };

const MEXICO = 'America/Mexico_City';

describe('hours', () => {
  it('are understood for every wording that was turned into rules', () => {
    expect(Object.values(hours).filter((rule) => !isOpeningHours(rule))).toEqual([]);
  });

  it.each([
    '',
    'Mo-Fr',
    'Mo-Fr 8:00-16:00',
    'Mo-Fr 16:00-08:00',
    'Xx 08:00-09:00',
    'Mo-Fr 08:00-25:00',
    'Mo 08:61-09:00',
  ])('are refused: «%s»', (rule) => expect(isOpeningHours(rule)).toBe(false));

  it('are told by the clock of the place, not of the reader', () => {
    // Tuesday 24 November 2026, 15:30 in Mexico City, 21:30 in UTC.
    const now = new Date('2026-11-24T21:30:00Z');
    expect(openState('Mo-Fr 08:00-16:00', MEXICO, now)).toEqual({
      open: true,
      always: false,
      closesAt: '16:00',
    });
    expect(openState('Mo-Fr 08:00-16:00', 'America/Sao_Paulo', now)).toMatchObject({
      open: false,
      opensToday: false,
    });
  });

  it('know today from another day, midnight and the end of the week', () => {
    const sunday = new Date('2026-11-29T18:00:00Z');
    expect(openState('Mo-Fr 08:00-16:00', MEXICO, sunday)).toEqual({
      open: false,
      opensAt: '08:00',
      opensToday: false,
    });
    const early = new Date('2026-11-30T12:00:00Z');
    expect(openState('Mo-Fr 08:00-16:00', MEXICO, early)).toEqual({
      open: false,
      opensAt: '08:00',
      opensToday: true,
    });
    const late = new Date('2026-12-01T05:30:00Z');
    expect(openState('Mo-Fr 08:00-24:00', MEXICO, late)).toMatchObject({ open: true, closesAt: '24:00' });
    expect(openState('24/7', MEXICO, sunday)).toEqual({ open: true, always: true, closesAt: null });
  });
});
