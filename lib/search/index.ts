export {
  type Face,
  recordsBeside,
  removeDocument,
  type SearchDocument,
  type SearchText,
  writeDocument,
} from './commands/document.ts';
export { fold } from './fold.ts';
export { markHits } from './mark.ts';
export { LONGEST_QUERY, tidyQuery } from './parse.ts';
export { type Found, search } from './queries/search.ts';
