import lines from './synonyms.json' with { type: 'json' };

/**
 * Words of everyday use, and short names of bodies, beside the terms of the glossary. A line is one notion; each word of it finds the
 * others. All languages stand together because people search across them.
 */
export const SYNONYMS: readonly (readonly string[])[] = lines;
