import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a message is made of: its arguments as `name:kind`, and every literal piece of text as a reader may see it. */
export type Anatomy = { values: string[]; literals: string[] } | { problem: string };

/** Stands where a value will be; no rule about spaces or words applies to it. */
export const VALUE = '\ufffc';

/** One language may count where another only writes the number. */
const KINDS: Partial<Record<TYPE, string>> = {
  [TYPE.argument]: 'text',
  [TYPE.number]: 'number',
  [TYPE.plural]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
  [TYPE.select]: 'choice',
  [TYPE.tag]: 'tag',
};

export function anatomy(message: string): Anatomy {
  try {
    const elements = parse(message, { captureLocation: false });
    const values = new Set<string>();
    collectValues(elements, values);
    return { values: [...values].sort(), literals: readings(elements) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function collectValues(elements: MessageFormatElement[], values: Set<string>): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    values.add(`${element.value}:${KINDS[element.type]}`);
    if (element.type === TYPE.tag) collectValues(element.children, values);
    if ('options' in element)
      for (const option of Object.values(element.options)) collectValues(option.value, values);
  }
}

/** The text with every branch of a plural or choice written out once. */
function readings(elements: MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (before, element) =>
      before.flatMap((text) => piecesOf(element).map((piece) => text + piece)).slice(0, 64),
    [''],
  );
}

function piecesOf(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal) return [element.value];
  if (element.type === TYPE.tag) return readings(element.children);
  if ('options' in element) return Object.values(element.options).flatMap((option) => readings(option.value));
  return [VALUE];
}
