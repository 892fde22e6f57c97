import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import {
  colon,
  dotted,
  formatDate,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPartialDate,
  formatPercent,
  formatRange,
  frenchSpaces,
} from '@/lib/platform/i18n/format.ts';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales.ts';
import { negotiate } from '@/lib/platform/i18n/negotiate.ts';
import { searchOf, switchLinks } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';

describe('the language to greet a reader in', () => {
  it.each([
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
    ['fr-CA', 'fr'],
    ['de-DE, en;q=0.5', 'en'],
    ['en;q=0.2, es;q=0.9', 'es'],
    ['en;q=0, pt;q=0.1', 'pt'],
    ['EN-us', 'en'],
    ['de, qu;q=0.7', 'es'],
    ['*', 'es'],
    ['', 'es'],
    [';;q=x,,', 'es'],
  ])('%s → %s', (header, locale) => expect(negotiate(header)).toBe(locale));

  it('is Spanish when the browser says nothing', () => expect(negotiate(undefined)).toBe('es'));

  it('is one of ours whatever the browser sends', () => {
    fc.assert(fc.property(fc.string(), (header) => LOCALES.includes(negotiate(header))));
  });
});

describe('dates', () => {
  const day = new Date('2026-06-03T12:00:00Z');

  it.each<[Locale, string]>([
    ['es', '3 de junio de 2026'],
    ['en', '3 June 2026'],
    ['pt', '3 de junho de 2026'],
    ['fr', '3 juin 2026'],
  ])('in %s: %s', (locale, text) => expect(formatDate(locale, day)).toBe(text));

  it('make the first of the month an ordinal where the language does', () => {
    const first = new Date('2026-06-01T12:00:00Z');
    expect(LOCALES.map((locale) => formatDate(locale, first))).toEqual([
      '1 de junio de 2026',
      '1 June 2026',
      '1º de junho de 2026',
      '1er juin 2026',
    ]);
  });

  it('are shown as exactly as they are known', () => {
    expect(['2021', '2021-03', '2021-03-04'].map((date) => formatPartialDate('es', date))).toEqual([
      '2021',
      'marzo de 2021',
      '4 de marzo de 2021',
    ]);
  });

  it('span years without spaces, longer dates with them', () => {
    expect(formatRange('en', '2014', '2024')).toBe('2014–2024');
    expect(formatRange('es', '2021-03', '2022')).toBe('marzo de 2021\u00a0– 2022');
    expect(formatRange('fr', '2021', '2021')).toBe('2021');
  });

  it('follow the reader’s zone when they are moments', () => {
    const night = new Date('2026-11-24T02:30:00Z');
    expect(formatMoment('es', night, 'America/Bogota')).toMatch(/^23 de noviembre de 2026, 21:30/);
  });
});

describe('numbers', () => {
  it('are grouped as words.md has them', () => {
    expect(LOCALES.map((locale) => formatNumber(locale, 1234.5))).toEqual([
      '1.234,5',
      '1,234.5',
      '1.234,5',
      '1\u00a0234,5',
    ]);
  });
  it('set the percent sign apart in Spanish and French', () => {
    expect(LOCALES.map((locale) => formatPercent(locale, 0.57))).toEqual([
      '57\u00a0%',
      '57%',
      '57%',
      '57\u00a0%',
    ]);
  });
  it('name the currency', () => expect(formatMoney('en', 200, 'USD')).toBe('USD\u00a0200'));
});

describe('words that are put together', () => {
  it('have the space before a colon that French wants', () => {
    expect(`Sur${colon('fr')}ceci`).toBe('Sur\u00a0: ceci');
    expect(`On${colon('en')}this`).toBe('On: this');
    expect(`Sou${colon('ht')}sa`).toBe('Sou: sa');
  });

  it('keep the dot with the fact before it, and leave out what is not known', () => {
    expect(dotted(['Chile', null, '', false, 'desde 2010'])).toBe('Chile\u00a0· desde 2010');
    expect(dotted([])).toBe('');
  });
});

describe('French spaces', () => {
  it('are hardened before marks and after an opening quotation mark', () => {
    expect(frenchSpaces('Voir « ceci » : est-ce 5 % ?')).toBe(
      'Voir «\u00a0ceci\u00a0»\u00a0: est-ce 5\u00a0%\u00a0?',
    );
  });
  it('leave addresses and times alone', () => {
    expect(frenchSpaces('https://example.org à 14:30')).toBe('https://example.org à 14:30');
  });
});

describe('the language switch', () => {
  it('keeps the page and the filters it was given', () => {
    expect(
      switchLinks('/practices', { theme: ['health', 'work'], q: 'ñandú', page: 2, year: undefined }),
    ).toContainEqual({
      locale: 'fr',
      href: '/fr/practices?page=2&q=%C3%B1and%C3%BA&theme=health&theme=work',
    });
  });
  it('writes one address for one view', () => {
    expect(searchOf({ b: '1', a: '2' })).toBe(searchOf({ a: '2', b: '1' }));
    expect(searchOf({ q: '', theme: [] })).toBe('');
  });
  it('leads home by the language alone', () => expect(localePath('pt', '/')).toBe('/pt'));
});

describe('texts outside of a page', () => {
  it('come in the language that was asked for', () => {
    expect(LOCALES.map((locale) => translator(locale, 'errors')('404.title'))).toEqual([
      'No encontramos esta página',
      'We could not find this page',
      'Não encontramos esta página',
      'Nous n’avons pas trouvé cette page',
    ]);
  });
  it('fail loudly when a key does not exist', () => {
    expect(() => translator('es', 'errors')('nothing.here' as never)).toThrow();
  });
});
