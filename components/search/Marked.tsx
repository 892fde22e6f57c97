import { markHits } from '@/lib/search/index.ts';

/** The text with the words of the question marked; React escapes every piece of it. */
export function Marked({ text, marks }: { text: string; marks: readonly string[] }) {
  if (marks.length === 0) return text;
  return markHits(text, marks).map(({ text: piece, at, hit }) =>
    hit ? (
      <mark key={at} className="bg-land text-inherit">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
