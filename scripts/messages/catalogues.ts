import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../../lib/platform/i18n/locales.ts';

/** Text by its full key, `errors.404.title`; the first part is the name of the file. */
export type Texts = Map<string, string>;

export type Catalogues = Record<Locale, Texts>;

type Tree = { [key: string]: string | Tree };

/** All texts under `folder`, one folder a language, one file a subject. */
export function readCatalogues(folder: string): Catalogues {
  const entries = LOCALES.map((locale) => [locale, flatten(readLanguage(join(folder, locale)))]);
  return Object.fromEntries(entries);
}

function readLanguage(folder: string): Tree {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

export function flatten(tree: Tree, prefix = ''): Texts {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

/** The source of lib/platform/i18n/catalogue.ts: the type of all texts, by the files of the Spanish ones. */
export function catalogueSource({ es }: Catalogues): string {
  const names = [...new Set([...es.keys()].map((key) => key.split('.', 1)[0] ?? ''))].sort();
  const imports = names.map(
    (name) => `import type ${identifier(name)} from '../../../messages/es/${name}.json';`,
  );
  const members = names.map((name) => `  ${property(name)}: typeof ${identifier(name)};`);
  const head = '// Written by `npm run messages` from the files of messages/es.';
  return `${[head, ...imports].join('\n')}\n\nexport type Catalogue = {\n${members.join('\n')}\n};\n`;
}

const identifier = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const property = (name: string): string => (name.includes('-') ? `'${name}'` : name);
