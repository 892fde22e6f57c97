import type { PortalEntry } from '../schema.ts';
import { REGIONAL } from '../vocabulary.ts';

/**
 * An entry as one row of a table, and back. Several values of one cell are separated by `; `; channels, procedures and
 * sources stand one a line, their parts separated by ` | `, so that a person can edit them in any spreadsheet.
 */

export const TABLE_LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;

/** The parts of a line, in their order. What is empty at the end of a line is left out. */
export const LINES = {
  channels: [
    ...['kind', 'value', 'label', 'hours', 'openingHours', 'free', 'languages'],
    ...['city', 'place', 'latitude', 'longitude', 'source'],
  ],
  procedures: ['name', 'url', 'cost', 'time'],
  sources: ['url', 'title', 'confidence'],
} as const;
type Lines = keyof typeof LINES;

const QUADS = ['name', 'description', 'accessibility'] as const;

const byLanguage = (field: (typeof QUADS)[number]) =>
  TABLE_LANGUAGES.map((language) => `${field}_${language}`);

/** The columns, in the order in which a file gives them. */
export const COLUMNS: readonly string[] = [
  ...['id', 'country', 'serves', 'operator', 'url', 'language'],
  ...byLanguage('name'),
  ...byLanguage('description'),
  ...['topics', 'phases', 'audiences', 'languages', 'free', 'papers', 'discretion'],
  ...byLanguage('accessibility'),
  ...['channels', 'procedures', 'sources'],
];

/** Names may exist in further languages, `name_ht`. */
const TEXT_COLUMN = /^(name|description|accessibility)_([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

export const isColumn = (name: string): boolean =>
  COLUMNS.includes(name) || (/^name_/.test(name) && TEXT_COLUMN.test(name));

/** Where a column keeps its text in the entry, and in the messages about it: `name_es` is `name.es`. */
export function columnOf(path: string): { column: string; line: number | null } {
  const [field = '', below] = path.split('.');
  if ((QUADS as readonly string[]).includes(field) && below)
    return { column: `${field}_${below}`, line: null };
  const line = below !== undefined && /^\d+$/.test(below) && field in LINES ? Number(below) + 1 : null;
  return { column: field, line };
}

const YES = new Set(['yes', 'true', 'si', 'sí', 'sim', 'oui', '1']);
const NO = new Set(['no', 'false', 'nao', 'não', 'non', '0']);

/** Anything but yes, no and nothing stays a word, for the schema to refuse. */
const yesNoOf = (text: string): unknown => {
  const word = text.trim().toLowerCase();
  return word === '' ? null : YES.has(word) ? true : NO.has(word) ? false : text;
};
const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');

const codesOf = (text: string): string[] =>
  text
    .split(/[;,\n]/)
    .map((code) => code.trim())
    .filter(Boolean);

/** A bar or a line end inside a part would end it. */
const escaped = (part: string): string =>
  part
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');

function partsOf(line: string): string[] {
  const parts = [''];
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    const next = line[at + 1] ?? '';
    if (letter === '\\' && (next === '|' || next === '\\')) {
      parts[parts.length - 1] += next;
      at += 1;
    } else if (letter === '|') parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

const numberOf = (text: string): unknown =>
  text === '' ? null : /^-?\d+([.,]\d+)?(e-?\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;

/** A part of a line as the schema wants it. */
function partOf(name: string, text: string): unknown {
  switch (name) {
    case 'free':
      return yesNoOf(text);
    case 'languages':
      return codesOf(text);
    case 'latitude':
    case 'longitude':
      return numberOf(text);
    case 'confidence':
      return text === '' ? 'seen' : text;
    case 'hours':
    case 'openingHours':
    case 'place':
    case 'source':
      return text === '' ? null : text;
    default:
      return text;
  }
}

function lineText(field: Lines, row: Record<string, unknown>): string {
  const parts = LINES[field].map((name) => {
    const value = row[name];
    if (name === 'free') return yesNo((value ?? null) as boolean | null);
    if (Array.isArray(value)) return value.join('; ');
    return value === null || value === undefined ? '' : escaped(String(value));
  });
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts.join(' | ').trim();
}

function lineOf(field: Lines, line: string): Record<string, unknown> {
  const parts = partsOf(line);
  const row: Record<string, unknown> = Object.fromEntries(
    LINES[field].map((name, index) => [name, partOf(name, parts[index] ?? '')]),
  );
  if (field === 'procedures' && row.url === '') row.url = null;
  if (field !== 'channels' || row.kind === 'office') return row;
  const { city, latitude, longitude, ...channel } = row;
  return channel;
}

const linesOf = (field: Lines, text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => lineOf(field, line));

/** How a column is written and read. */
type Cell = { write: (entry: Entry) => string; read: (text: string) => unknown };
type Entry = Partial<PortalEntry>;

const plain = (name: 'url' | 'operator' | 'language'): Cell => ({
  write: (entry) => entry[name] ?? '',
  read: (text) => text.trim(),
});
const orNothing = (name: 'papers' | 'discretion'): Cell => ({
  write: (entry) => entry[name] ?? '',
  read: (text) => text.trim() || null,
});
const codes = (name: 'topics' | 'phases' | 'audiences' | 'languages' | 'serves'): Cell => ({
  write: (entry) => (entry[name] ?? []).join('; '),
  read: codesOf,
});
const lines = (name: Lines): Cell => ({
  write: (entry) => (entry[name] ?? []).map((row) => lineText(name, row)).join('\n'),
  read: (text) => linesOf(name, text),
});

const CELLS: Readonly<Record<string, Cell>> = {
  country: {
    write: ({ country }) => (country === undefined ? '' : (country ?? REGIONAL)),
    read: (text) => (text.trim().toUpperCase() === REGIONAL ? null : text.trim().toUpperCase()),
  },
  free: { write: ({ free }) => yesNo(free ?? null), read: yesNoOf },
  ...{ url: plain('url'), operator: plain('operator'), language: plain('language') },
  ...{ papers: orNothing('papers'), discretion: orNothing('discretion') },
  ...{ topics: codes('topics'), phases: codes('phases'), audiences: codes('audiences') },
  ...{ languages: codes('languages'), serves: codes('serves') },
  ...{ channels: lines('channels'), procedures: lines('procedures'), sources: lines('sources') },
};

type Texts = Record<string, string>;

/** A text in one language, `name_es`. */
function textCell(column: string): (Cell & { field: string; language: string }) | null {
  const [, field, language] = TEXT_COLUMN.exec(column) ?? [];
  if (!field || !language) return null;
  return {
    ...{ field, language },
    write: (entry) => (entry as Record<string, Texts>)[field]?.[language] ?? '',
    read: (text) => text,
  };
}

/** One cell of an entry, as the table writes it; empty where it says nothing. */
export const cellOf = (entry: Entry, column: string): string =>
  (textCell(column) ?? CELLS[column])?.write(entry) ?? (column === 'id' ? (entry.id ?? '') : '');

/** The columns that these entries need: the known ones, and those of further languages of names. */
export function columnsFor(entries: readonly Partial<PortalEntry>[]): string[] {
  const further = new Set(
    entries
      .flatMap(({ name }) => Object.keys(name ?? {}))
      .filter((code) => !(TABLE_LANGUAGES as readonly string[]).includes(code)),
  );
  const at = COLUMNS.indexOf('name_fr') + 1;
  return [
    ...COLUMNS.slice(0, at),
    ...[...further].sort().map((code) => `name_${code}`),
    ...COLUMNS.slice(at),
  ];
}

/** What the cells of a row make of an entry: a column that the file does not have leaves its field as it is; an empty cell empties it. */
export function entryFromCells(cells: Readonly<Texts>, current: Entry | null): Record<string, unknown> {
  const entry: Record<string, unknown> = { ...current };
  for (const [column, text] of Object.entries(cells)) {
    const cell = textCell(column);
    if (cell) entry[cell.field] = withText(entry[cell.field] as Texts | undefined, cell.language, text);
    else entry[column] = column === 'id' ? text.trim() : CELLS[column]?.read(text);
  }
  return entry;
}

function withText(texts: Texts | undefined, language: string, text: string): Texts {
  const { [language]: _, ...others } = texts ?? {};
  return text.trim() === '' ? others : { ...others, [language]: text };
}
