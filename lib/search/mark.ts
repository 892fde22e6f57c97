import { fold } from './fold.ts';
import { root } from './forms.ts';

/** A piece of a text and where it begins; `hit` where it is a word of the question. */
type Piece = { text: string; at: number; hit: boolean };

/** A text in pieces, so that the words of the question can be marked. Put together, the pieces are the text again. */
export function markHits(text: string, marks: readonly string[]): Piece[] {
  const roots = new Set(marks.map(root));
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    if (part === '') continue;
    const hit = /^[\p{L}\p{N}]/u.test(part) && roots.has(root(fold(part)));
    const last = pieces.at(-1);
    if (last && last.hit === hit) last.text += part;
    else pieces.push({ text: part, at, hit });
    at += part.length;
  }
  return pieces;
}
