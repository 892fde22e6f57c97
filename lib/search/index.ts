export { type Face, recordsBeside, removeDocument, type SearchDocument, type SearchText, writeDocument } from './document.ts';
export { markHits, type Piece } from './mark.ts';
export { LONGEST_QUERY, tidyQuery } from './parse.ts';
export { type Found, type Search, search } from './search.ts';
