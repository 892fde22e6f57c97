import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COLUMNS,
  cellOf,
  columnOf,
  columnsFor,
  entryFromCells,
  isColumn,
} from '@/lib/inventory/import/table.ts';
import { type PortalEntry, portalSchema } from '@/lib/inventory/schema.ts';

/** One line, as a form keeps it: trimmed, whatever signs it has. */
const line = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/\s+/g, ' ').trim());
const word = line.filter((text) => text !== '');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const address = fc.webUrl().filter((url) => portalSchema.shape.url.safeParse(url).success);
/** Without minus zero, which nobody writes. */
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);
const more = {
  label: line,
  languages: fc.uniqueArray(fc.constantFrom('es', 'en', 'ht', 'pt-BR')),
  hours: maybe(word),
  openingHours: maybe(fc.constantFrom('24/7', 'Mo-Fr 08:00-16:00; Sa 09:00-12:00')),
  free: maybe(fc.boolean()),
  place: maybe(fc.constantFrom('HN', 'MX')),
  source: maybe(address),
};
const channel = fc.oneof(
  fc.record({
    kind: fc.constant('telephone' as const),
    value: fc.constantFrom('+504 2232 7800', '145'),
    ...more,
  }),
  fc.record({
    kind: fc.constant('office' as const),
    value: line,
    city: word,
    latitude: maybe(degrees(90)),
    longitude: maybe(degrees(180)),
    ...more,
  }),
);
const quad = fc.record({ es: word, en: word, pt: word, fr: word });
const entry = fc.record({
  id: fc.constant('hn-prueba'),
  country: maybe(fc.constant('HN')),
  serves: fc.constant(['HN', 'MX']),
  operator: fc.constant('hn-sreci'),
  url: address,
  language: fc.constant('es' as const),
  name: fc.record({ es: word, ht: word }),
  description: quad,
  accessibility: fc.oneof(quad, fc.constant({})),
  topics: fc.constant(['asylum', 'work']),
  phases: fc.constant(['arrive']),
  audiences: fc.constant(['general']),
  languages: fc.constant(['es', 'ht']),
  free: maybe(fc.boolean()),
  papers: maybe(fc.constantFrom('needed', 'any_status')),
  discretion: maybe(fc.constant('anonymous')),
  channels: fc.array(channel, { maxLength: 4 }),
  procedures: fc.array(fc.record({ name: word, url: maybe(address), cost: line, time: line }), {
    maxLength: 3,
  }),
  sources: fc.array(
    fc.record({ url: address, title: word, confidence: fc.constantFrom('seen' as const, 'recall' as const) }),
    { minLength: 1, maxLength: 3 },
  ),
});

describe('an entry as one row of a table', () => {
  it('comes back as it went, whatever its texts hold', () => {
    fc.assert(
      fc.property(entry, (drawn) => {
        const sent = drawn as unknown as PortalEntry;
        const cells = Object.fromEntries(columnsFor([sent]).map((column) => [column, cellOf(sent, column)]));
        expect(entryFromCells(cells, null)).toEqual(sent);
      }),
      { numRuns: 300 },
    );
  });

  it('knows its own columns, names in further languages, and no others', () => {
    expect(COLUMNS.every(isColumn)).toBe(true);
    for (const name of ['name_ht', 'name_pt-BR']) expect(isColumn(name), name).toBe(true);
    for (const name of ['', 'name', 'names_es', 'description_ht', '__proto__', 'constructor', 'topcs'])
      expect(isColumn(name), name).toBe(false);
  });

  it('says where a message belongs', () => {
    expect(columnOf('name.es')).toEqual({ column: 'name_es', line: null });
    expect(columnOf('channels.1.value')).toEqual({ column: 'channels', line: 2 });
    expect(columnOf('topics.0')).toEqual({ column: 'topics', line: null });
    expect(columnOf('form')).toEqual({ column: 'form', line: null });
  });

  it('reads yes and no as people write them, and leaves other words for the check', () => {
    const free = (text: string) => entryFromCells({ free: text }, null).free;
    expect(['yes', 'Sí', 'sim', 'OUI', 'true'].map(free)).toEqual([true, true, true, true, true]);
    expect(['no', 'não', 'non', 'false'].map(free)).toEqual([false, false, false, false]);
    expect([free(''), free('perhaps')]).toEqual([null, 'perhaps']);
  });
});
