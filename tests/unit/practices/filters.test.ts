import { describe, expect, it } from 'vitest';
import { filtersOf } from '@/lib/practices/filters.ts';

describe('filters of an address', () => {
  it('are read under their names, repeated names for several, in one order', () => {
    const { filters, page } = filtersOf({
      q: ' retorno ',
      theme: ['return-reintegration', 'labour-migration'],
      country: 'HN',
      gcm: '21',
      from: '2015',
      page: '2',
    });
    expect(filters).toMatchObject({
      q: 'retorno',
      theme: ['labour-migration', 'return-reintegration'],
      country: ['HN'],
      gcm: ['21'],
      from: 2015,
      to: null,
    });
    expect(page).toBe(2);
  });

  it('are left out when they are unknown or malformed', () => {
    const nonsense = {
      theme: '<script>',
      country: ['ZZ', '"; drop table'],
      gcm: '24',
      from: 'abc',
      to: '20155',
      page: '-1',
      other: 'x',
      language: 'xx',
    };
    expect(filtersOf(nonsense)).toEqual(filtersOf({}));
    expect(filtersOf({ page: '1e9' }).page).toBe(1);
  });

  it('turns years round that were given the wrong way round', () => {
    expect(filtersOf({ from: '2020', to: '2010' }).filters).toMatchObject({ from: 2010, to: 2020 });
  });
});
