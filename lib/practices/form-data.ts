import type { Draft } from './schema/draft.ts';
import { STEP_FIELDS, type Step } from './vocabulary.ts';

/** Fields that hold several choices; each is sent under one repeated name. */
const LISTS = new Set(['themes', 'countries', 'population', 'gcmObjectives', 'sdgTargets']);

/** Columns of the parts that repeat. */
const ROWS = {
  partners: ['institution', 'name', 'country', 'role'],
  resultFigures: ['indicator', 'value', 'unit', 'year', 'source'],
  evidence: ['title', 'url'],
  sources: ['title', 'url', 'confidence'],
} as const;
export type RowsField = keyof typeof ROWS;

const PARTS = {
  resources: ['people', 'amount', 'currency', 'source'],
  startDate: ['year', 'month', 'day'],
  endDate: ['year', 'month', 'day'],
  evaluation: ['kind', 'url'],
  contact: ['name', 'office', 'email'],
} as const;

const isRows = (name: string): name is RowsField => name in ROWS;
const MOST_ROWS = 60;

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** The controls of one step as the form sends them (`partners.0.role`), in the shape of a draft. */
export function stepFromForm(form: FormData, step: Step): Partial<Draft> {
  return Object.fromEntries(STEP_FIELDS[step].map((name) => [name, read(form, name)]));
}

function read(form: FormData, name: string): unknown {
  if (LISTS.has(name)) return form.getAll(name).filter((value) => typeof value === 'string' && value !== '');
  if (isRows(name)) return readRows(form, name);
  if (name in PARTS) {
    const parts = PARTS[name as keyof typeof PARTS];
    return Object.fromEntries(parts.map((part) => [part, textOf(form, `${name}.${part}`)]));
  }
  return textOf(form, name);
}

function readRows(form: FormData, name: RowsField): Record<string, string>[] {
  const pattern = new RegExp(`^${name}\\.(\\d{1,3})\\.`);
  const indexes = new Set([...form.keys()].flatMap((key) => pattern.exec(key)?.[1] ?? []).map(Number));
  return [...indexes]
    .sort((a, b) => a - b)
    .slice(0, MOST_ROWS)
    .map((index) =>
      Object.fromEntries(ROWS[name].map((column) => [column, textOf(form, `${name}.${index}.${column}`)])),
    );
}

export const blankRow = (name: RowsField): Record<string, string> =>
  Object.fromEntries(ROWS[name].map((column) => [column, '']));

/** `add:partners` and `remove:partners:1`: what the buttons of the rows ask when there is no script. */
export function applyRowIntent(values: Partial<Draft>, intent: string): Partial<Draft> {
  const [verb, name = '', index = ''] = intent.split(':');
  if (!isRows(name)) return values;
  const rows = (values[name] ?? []) as Record<string, string>[];
  if (verb === 'add') return { ...values, [name]: [...rows, blankRow(name)] };
  if (verb === 'remove') return { ...values, [name]: rows.filter((_row, at) => at !== Number(index)) };
  return values;
}
