import { describe, expect, it } from 'vitest';
import { coverageOf, gapsOf } from '@/lib/inventory/analysis/coverage.ts';
import { type RatedDoor, RUBRIC, rate } from '@/lib/inventory/analysis/rubric.ts';

const door = (parts: Partial<RatedDoor> = {}): RatedDoor => ({
  topics: ['asylum'],
  phases: ['arrive'],
  languages: ['es'],
  free: null,
  procedures: [],
  channels: [],
  verifiedOn: null,
  ...parts,
});

describe('the open rubric', () => {
  it('has weights that make a hundred', () => {
    expect(RUBRIC.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it('gives nothing for nothing and a hundred when everything is known', () => {
    expect(rate([], '2026-11-24').total).toBe(0);
    const topics = [
      'asylum',
      'protection',
      'entry',
      'residence',
      'documents',
      'work',
      'health',
      'education',
      'family',
      'consular',
      'nationality',
      'return',
      'remittances',
      'statistics',
    ];
    const whole = door({
      topics,
      phases: ['prepare', 'transit', 'arrive', 'stay', 'return'],
      languages: ['es', 'en'],
      free: false,
      procedures: [{}],
      channels: [{ kind: 'telephone' }],
      verifiedOn: '2026-06-01',
    });
    expect(rate([whole], '2026-11-24').total).toBe(100);
  });

  it('forgets a verification after six months, to the day', () => {
    const points = (verifiedOn: string, today: string) => rate([door({ verifiedOn })], today).points.verified;
    expect(points('2026-05-24', '2026-11-24')).toBe(15);
    expect(points('2026-05-23', '2026-11-24')).toBe(0);
    expect(points('2026-02-28', '2026-08-31')).toBe(15);
    expect(points('2026-02-27', '2026-08-31')).toBe(0);
  });
});

describe('coverage', () => {
  const rows = coverageOf(
    [
      { country: 'HN', topics: ['asylum', 'work'], phases: ['arrive'], languages: ['es'], called: true },
      { country: 'HN', topics: ['asylum'], phases: ['stay'], languages: ['es', 'en'], called: false },
      { country: 'MX', topics: ['health'], phases: ['stay'], languages: ['es'], called: false },
      { country: 'GT', topics: ['health'], phases: ['stay'], languages: ['es'], called: false },
      { country: null, topics: ['health'], phases: ['stay'], languages: ['es'], called: false },
    ],
    ['HN', 'MX', 'GT'],
  );

  it('counts a door in each of its topics and once in all', () => {
    expect(rows[0]).toMatchObject({
      country: 'HN',
      doors: 2,
      cells: {
        asylum: { doors: 2, called: 1, phases: { arrive: 1, stay: 1 }, languages: { es: 2, en: 1 } },
        work: { doors: 1 },
      },
    });
    expect(rows[0]?.cells.health.doors).toBe(0);
  });

  it('names what is missing and who has it, the own subregion first', () => {
    const subregion: Record<string, string> = { HN: 'central', GT: 'central', MX: 'north' };
    const gaps = gapsOf(rows, 'HN', (code) => subregion[code] ?? null);
    expect(gaps.find(({ topic }) => topic === 'health')?.having).toEqual(['GT', 'MX']);
    expect(gaps.some(({ topic }) => topic === 'asylum')).toBe(false);
  });
});
