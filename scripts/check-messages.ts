/**
 * Holds the texts of messages/ to their rules (words.md). `npm run check:messages` prints what is wrong, one line each, and ends with 1;
 * `npm run messages` also writes lib/platform/i18n/catalogue.ts, the list of the files, from which the keys get their types.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { catalogueSource, readCatalogues } from './messages/catalogues.ts';
import { complaints } from './messages/rules.ts';

const CATALOGUE = 'lib/platform/i18n/catalogue.ts';

const catalogues = readCatalogues('messages');
const source = catalogueSource(catalogues);
if (process.argv.includes('--write')) writeFileSync(CATALOGUE, source);

const found = complaints(catalogues);
if (readFileSync(CATALOGUE, 'utf8') !== source)
  found.push(`${CATALOGUE}: out of date; run «npm run messages»`);

for (const line of found) console.error(line);
console.log(
  found.length === 0 ? 'messages: complete in four languages' : `messages: ${found.length} to mend`,
);
process.exitCode = found.length === 0 ? 0 : 1;
