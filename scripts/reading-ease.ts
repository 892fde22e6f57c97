import { readFileSync } from 'node:fs';

// Usage: npm run finder:reading. A figure of reading ease for the finder's sentences in each language; higher is easier, 60 and more is
// plain, 70 and more easy. Formulas: Flesch 1948 (en), Fernández Huerta 1959 (es), Kandel and Moles 1958 (fr), Martins 1996 (pt). There
// is none for Haitian Creole; the French one is printed for comparison only.
type Formula = (wordsPerSentence: number, syllablesPerWord: number) => number;
const FORMULAS: Record<string, Formula> = {
  es: (words, syllables) => 206.84 - 60 * syllables - 1.02 * words,
  en: (words, syllables) => 206.835 - 84.6 * syllables - 1.015 * words,
  pt: (words, syllables) => 248.835 - 84.6 * syllables - 1.015 * words,
  fr: (words, syllables) => 207 - 73.6 * syllables - 1.015 * words,
  ht: (words, syllables) => 207 - 73.6 * syllables - 1.015 * words,
};

const sentencesOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(sentencesOf);

/** Groups of vowels; in English a silent final e does not count. */
function syllables(word: string, language: string): number {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const spoken =
    language === 'en' || language === 'fr' ? plain.replace(/(?<=[^aeiouy])e(?:s|nt)?$/, '') : plain;
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}

for (const [language, formula] of Object.entries(FORMULAS)) {
  const file = language === 'ht' ? 'lib/inventory/finder/creole.json' : `messages/${language}/find.json`;
  const texts = sentencesOf(JSON.parse(readFileSync(file, 'utf8')))
    .map((text) => text.replace(/\{[^{}]*\}/g, ' ').replace(/\{[\s\S]*\}/g, ' '))
    .filter((text) => text.trim().split(/\s+/).length >= 4);
  const sentences = texts
    .flatMap((text) => text.split(/[.:;?!…]+(?:\s|$)/))
    .filter((part) => /\p{L}/u.test(part));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}’-]+/gu) ?? []);
  const perSentence = words.length / sentences.length;
  const perWord = words.reduce((sum, word) => sum + syllables(word, language), 0) / words.length;
  process.stdout.write(
    `${language}  ease ${formula(perSentence, perWord).toFixed(0)}  ${perSentence.toFixed(1)} words a sentence, ${perWord.toFixed(2)} syllables a word\n`,
  );
}
