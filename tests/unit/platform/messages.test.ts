import { describe, expect, it } from 'vitest';
import { type Catalogues, flatten } from '../../../scripts/messages/catalogues.ts';
import { complaints, complaintsIn } from '../../../scripts/messages/rules.ts';

const good = {
  es: 'La página tiene {count, plural, one {un filtro} other {# filtros}}.',
  en: 'The page has {count, plural, one {one filter} other {# filters}}.',
  pt: 'A página tem {count, plural, one {um filtro} other {# filtros}}.',
  fr: 'La page a {count, plural, one {un filtre} other {# filtres}}.',
};

const catalogues = (change: Partial<typeof good> = {}): Catalogues => {
  const texts = { ...good, ...change };
  return Object.fromEntries(
    Object.entries(texts).map(([locale, text]) => [locale, flatten({ list: { title: text } })]),
  ) as Catalogues;
};

describe('the check of the messages', () => {
  it('has nothing to say about texts that are right', () => expect(complaints(catalogues())).toEqual([]));

  it('misses a key', () => {
    const incomplete = { ...catalogues(), fr: new Map() };
    expect(complaints(incomplete)).toEqual(['fr list.title: missing']);
  });

  it.each([
    ['another value', { pt: 'A página tem {number} filtros.' }, /pt list.title: values/],
    ['another kind of value', { pt: 'A página tem {count} filtros.' }, /pt list.title: values/],
    [
      'English left in French',
      { fr: 'You have {count, number} filters on this page that are in use.' },
      /fr list.title: reads like en/,
    ],
    [
      'Spanish left in Portuguese',
      { pt: 'Usted tiene {count, number} filtros, y los resultados son pocos.' },
      /pt list.title: reads like es/,
    ],
    ['a copy', { en: good.fr }, /fr list.title: the same as en/],
    ['broken ICU', { es: 'La página {count, plural, one {un filtro}' }, /es list.title: not valid ICU/],
    ['nothing at all', { en: ' ' }, /en list.title: empty/],
  ])('finds %s', (_, change, complaint) =>
    expect(complaints(catalogues(change)).join('\n')).toMatch(complaint),
  );

  it.each([
    ['fr', 'Attention : ceci', 'ordinary space'],
    ['fr', 'Attention: ceci', 'no U+00A0'],
    ['fr', 'Quoi ?', 'ordinary space'],
    ['fr', '« Ici »', 'ordinary space'],
    ['fr', "L'adresse", 'straight apostrophe'],
    ['en', "The State's answer", 'straight apostrophe'],
    ['en', 'Say "yes"', 'straight quotation mark'],
    ['en', 'Say «yes»', '« »'],
    ['es', 'Diga “sí”', '“ ”'],
    ['es', 'Espere...', 'three dots'],
    ['es', 'Cuesta $ 200', 'currency'],
    ['pt', 'O que ?', 'space before a mark'],
  ] as const)('finds in %s: %s', (locale, text, complaint) =>
    expect(complaintsIn(locale, text).join()).toContain(complaint),
  );

  it.each([
    ['fr', 'À 14:30\u00a0: voir https://example.org/a?b=1\u00a0; 57\u00a0%'],
    ['fr', '«\u00a0Ici\u00a0»'],
    ['fr', 'Vraiment\u00a0?!'],
    ['es', '¿Cuándo? «Mañana», dijo la persona de «A “B” C».'],
    ['en', 'It’s “done” – 2014–2024'],
  ] as const)('accepts in %s: %s', (locale, text) => expect(complaintsIn(locale, text)).toEqual([]));
});
