import { distance } from './distance.ts';

/** A word that stands in the documents: folded, as it is written there, in how many, and how alike by trigrams (0 to 1). */
export type Candidate = { word: string; shown: string; documents: number; likeness: number };

/** How many slips of the finger are forgiven in a word, how many letters more or less, and how alike it must be all the same. */
const FORGIVEN = [
  { from: 10, slips: 3, letters: 2, likeness: 0.4 },
  { from: 6, slips: 2, letters: 1, likeness: 0.35 },
  { from: 4, slips: 1, letters: 1, likeness: 0.3 },
] as const;

/** So many of the equally near are taken together: one of them is what was meant. */
const MOST = 3;

export type Correction = {
  candidates: Candidate[];
  /** Sure enough to search by it; otherwise it is only a question to the reader. */
  sure: boolean;
};

/**
 * The words that a word unknown to the documents stands for, the likeliest first; undefined when nothing is near.
 * @param inContext other words of the query are known, so that a slip is likelier than nonsense
 */
export function correct(
  word: string,
  candidates: readonly Candidate[],
  inContext: boolean,
): Correction | undefined {
  const rule = FORGIVEN.find(({ from }) => word.length >= from);
  if (!rule || /\d/.test(word)) return undefined;
  const near = candidates
    .filter(
      (candidate) =>
        candidate.likeness >= rule.likeness && Math.abs(candidate.word.length - word.length) <= rule.letters,
    )
    .map((candidate) => ({ candidate, slips: distance(word, candidate.word, rule.slips) }))
    .filter(({ slips }) => slips <= rule.slips)
    .sort((a, b) => a.slips - b.slips || weight(word, b.candidate) - weight(word, a.candidate));
  const [best] = near;
  if (!best) return undefined;
  const equals = near.filter(({ slips }) => slips === best.slips).slice(0, MOST);
  return { candidates: equals.map(({ candidate }) => candidate), sure: isSure(word, best, inContext) };
}

/** People seldom miss the first letter; of two equally near words the commoner is meant. */
const weight = (word: string, { word: found, likeness, documents }: Candidate): number =>
  likeness + (found[0] === word[0] ? 0.15 : 0) + Math.min(Math.log10(1 + documents) / 20, 0.15);

/** Short words have too many neighbours; others must be near, and nearer when they stand alone. */
function isSure(
  word: string,
  { candidate, slips }: { candidate: Candidate; slips: number },
  inContext: boolean,
): boolean {
  if (word.length < 6) return inContext && candidate.word[0] === word[0];
  return slips / word.length <= (inContext ? 0.25 : 0.2);
}
