import { describe, expect, it } from 'vitest';
import { spansOf, tidyQuery, tokensOf } from '@/lib/search/parse.ts';

const words = (query: string, locale: 'es' | 'en' | 'pt' | 'fr') =>
  tokensOf(query, locale)
    .filter(({ light }) => !light)
    .map(({ word }) => word);

describe('what was typed', () => {
  it('becomes one harmless line of at most 200 characters, cut between words', () => {
    expect(tidyQuery('  a\tb\u0000\n\u202ec  ')).toBe('a b c');
    const long = tidyQuery('palabra '.repeat(100));
    expect([...long].length).toBeLessThanOrEqual(200);
    expect(long.endsWith('palabra')).toBe(true);
    expect([...tidyQuery('💥'.repeat(500))].length).toBe(200);
  });
});

describe('words that count', () => {
  it('leaves out small words of the reader’s language, and does not insist on those of others', () => {
    expect(words('la libre movilidad en los países de Centroamérica', 'es')).toEqual([
      'libre',
      'movilidad',
      'centroamerica',
    ]);
    expect(words('the health windows', 'es')).toEqual(['health', 'windows']);
  });

  it('does not insist on words that stand in every practice', () => {
    expect(words('personas migrantes haitianas', 'es')).toEqual(['haitianas']);
    expect(words('migración', 'es')).toEqual(['migracion']);
  });

  it('takes short names by their capitals', () => {
    expect(tokensOf('empleo COMAR', 'es').map(({ acronym }) => acronym)).toEqual([false, true]);
    expect(words('CAN', 'en')).toEqual(['can']);
    expect(words('can', 'en')).toEqual([]);
  });

  it('puts a number together that was typed in two parts', () => {
    expect(words('ley 19 254', 'es')).toEqual(['ley', '19254']);
  });

  it('finds nothing in marks, pictures and operators', () => {
    expect(tokensOf("💥 !!! & | ! ( ) : * '", 'es')).toEqual([]);
  });
});

describe('notions', () => {
  it('knows terms of the glossary, States and their people, in any language', () => {
    const other = (query: string) =>
      spansOf(tokensOf(query, 'es')).map(({ alternatives }) => alternatives.map((term) => term.join(' ')));
    expect(other('trata de personas')[0]).toContain('human trafficking');
    expect(other('salvadoreñas')[0]).toContain('salvadoran');
    expect(other('Trinidad y Tobago')).toHaveLength(1);
    expect(other('zorro azul')).toEqual([[], []]);
  });
});
