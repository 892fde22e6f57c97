import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct } from '@/lib/search/correct.ts';
import { distance } from '@/lib/search/distance.ts';
import { fold } from '@/lib/search/fold.ts';
import { formIn, root } from '@/lib/search/forms.ts';
import { markHits } from '@/lib/search/mark.ts';

describe('folding', () => {
  it.each([
    ['Regularización', 'regularizacion'],
    ['l’ÉTAT civil', 'l etat civil'],
    ['œuvre', 'oeuvre'],
    ['Ley 19.254', 'ley 19254'],
    ['Law 19,254', 'law 19254'],
    ['loi 19\u00a0254', 'loi 19254'],
    ['2014-2015', '2014 2015'],
    ['U.S.', 'us'],
    ['CA-4', 'ca 4 ca4'],
    ['Ngäbe-Buglé', 'ngabe bugle'],
    ['💥 <b>x</b> \u202eabc', 'b x b abc'],
    ['', ''],
  ])('reads «%s» as «%s»', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('reads what it has folded as the same words', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[\p{L}\p{N} ]*$/u.test(fold(text))));
  });
});

describe('forms', () => {
  it.each([
    ['es', 'regularizacion', 'regularizaciones'],
    ['pt', 'regularizacao', 'regularizacoes'],
    ['pt', 'municipal', 'municipais'],
    ['en', 'regularization', 'regularisation'],
    ['en', 'labour', 'labor'],
    ['fr', 'travailleuse', 'travailleur'],
    ['fr', 'haitienne', 'haitien'],
  ] as const)('brings %s «%s» and «%s» together', (language, one, other) => {
    expect(formIn(language, one)).toBe(formIn(language, other));
  });

  it('knows a word again in number and gender', () => {
    for (const [one, other] of [
      ['refugiado', 'refugiadas'],
      ['visa', 'visas'],
      ['fronteira', 'fronteiras'],
      ['réfugié', 'réfugiées'],
      ['regularisation', 'regularisations'],
      ['viagem', 'viagens'],
    ])
      expect(root(fold(one ?? ''))).toBe(root(fold(other ?? '')));
  });
});

describe('correction', () => {
  const near = (word: string, likeness = 0.6) => ({ word, shown: word, documents: 3, likeness });

  it('counts a swap of two letters as one slip', () => {
    expect(distance('apatrdie', 'apatridia', 3)).toBe(2);
    expect(distance('ouragnas', 'ouragans', 3)).toBe(1);
    expect(distance('uno', 'diferente', 2)).toBe(3);
  });

  it('takes the nearest word, and only one that is near', () => {
    expect(
      correct('regularisacion', [near('regularizacion'), near('regulacion')], false)?.candidates[0]?.word,
    ).toBe('regularizacion');
    expect(correct('xqzwvpt', [near('regularizacion', 0.1)], true)).toBeUndefined();
  });

  it('only asks about a short word that stands alone', () => {
    expect(correct('saluf', [near('salud')], false)?.sure).toBe(false);
    expect(correct('saluf', [near('salud')], true)?.sure).toBe(true);
    expect(correct('abc', [near('abd')], true)).toBeUndefined();
  });
});

describe('marks', () => {
  it('marks words in whatever form, and loses nothing of the text', () => {
    const text = 'Visas humanitarias <b>para</b> personas haitianas: la visa';
    const pieces = markHits(text, ['visa', 'haitiano']);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual([
      'Visas',
      'haitianas',
      'visa',
    ]);
  });
});
