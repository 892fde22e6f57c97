/** Letters that Unicode does not take apart. */
const WHOLE: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * A text as the search reads it, for the index and for what is typed alike: small letters without marks, words parted by one space.
 * «Regularización» is `regularizacion`, «Ley 19.254» is `ley 19254`, «U.S.» is `us`, «CA-4» is `ca 4 ca4`.
 */
export function fold(text: string): string {
  return text
    .replace(/(?<!\d)(\d{1,3})(?:[.,'’\u00a0\u202f ](\d{3}))(?!\d)/g, '$1$2')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđðþı]/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/(?<![\p{L}\p{N}])(\p{L}{1,6})[-–](\d{1,4})(?![\p{L}\p{N}])/gu, '$1 $2 $1$2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded words of a text, in their order. */
export const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);
