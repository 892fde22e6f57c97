import { z } from 'zod';
import { isUuid } from '@/lib/platform/text/ids.ts';

/**
 * What the inventory reads of a service in the Human Services Data Specification 3. Everything else that a record has is kept with
 * it and given out again; so nothing here refuses what it does not know.
 */
const id = z.string().refine((value) => isUuid(value.toLowerCase()));
const text = z.string().optional().catch(undefined);
const list = <T extends z.ZodType>(item: T) => z.array(item).optional().catch(undefined);

const spoken = z.looseObject({ code: text });
const phone = z.looseObject({
  id: text,
  number: text,
  type: text,
  description: text,
  languages: list(spoken),
});
const schedule = z.looseObject({
  freq: text,
  byday: text,
  opens_at: text,
  closes_at: text,
  description: text,
});
const number = z.number().optional().catch(undefined);
const location = z.looseObject({
  name: text,
  latitude: number,
  longitude: number,
  addresses: list(z.looseObject({ address_1: text, address_2: text, city: text, country: text })),
  schedules: list(schedule),
});

const organization = z.looseObject({ id, name: z.string().min(1), website: text, alternate_name: text });
export type HsdsOrganization = z.output<typeof organization>;

const service = z.looseObject({
  id,
  name: z.string().min(1),
  description: text,
  url: text,
  email: text,
  status: text,
  phones: list(phone),
  schedules: list(schedule),
  service_areas: list(z.looseObject({ extent: text, extent_type: text })),
  service_at_locations: list(z.looseObject({ location: location.optional().catch(undefined) })),
  languages: list(spoken),
  organization: organization.optional(),
  attributes: list(
    z.looseObject({
      link_type: text,
      value: text,
      taxonomy_term: z.looseObject({ code: text, taxonomy: z.unknown() }).optional().catch(undefined),
    }),
  ),
});
export type HsdsService = z.output<typeof service>;
export type HsdsPhone = z.output<typeof phone>;
export type HsdsSchedule = z.output<typeof schedule>;

/** Objects that a record is nested in deeper than this are no HSDS. */
const MOST_DEPTH = 24;

function isTooDeep(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object') return false;
  return depth > MOST_DEPTH || Object.values(value).some((each) => isTooDeep(each, depth + 1));
}

/**
 * The services of a file: one service, one organisation with its services, several of either, or the page of an API that lists them.
 * What is read as a record stays otherwise as it came. Null: it is nothing of the kind.
 */
export function servicesOf(json: unknown): HsdsService[] | null {
  if (isTooDeep(json)) return null;
  const records = Array.isArray(json)
    ? json
    : isRecord(json) && Array.isArray(json.contents)
      ? json.contents
      : [json];
  const services: HsdsService[] = [];
  for (const record of records) {
    const found = isRecord(record) ? servicesOfRecord(storable(record) as Json) : null;
    if (!found) return null;
    services.push(...found);
  }
  return services;
}

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function servicesOfRecord(record: Json): HsdsService[] | null {
  if (!Array.isArray(record.services)) return checked(record);
  const { services, ...owner } = record;
  const all = services.map((each) => (isRecord(each) ? checked({ ...each, organization: owner }) : null));
  return all.some((each) => each === null) ? null : all.flatMap((each) => each ?? []);
}

/** The record itself, once it is known to have what is read of it: reading must not change what is given out again. */
function checked(record: Json): HsdsService[] | null {
  return service.safeParse(record).success ? [record as HsdsService] : null;
}

/** Without what PostgreSQL keeps in no text: NUL, and halves of a pair of surrogates. */
const storable = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.toWellFormed().replaceAll('\0', '')
    : Array.isArray(value)
      ? value.map(storable)
      : isRecord(value)
        ? Object.fromEntries(
            Object.entries(value).flatMap(([name, each]) =>
              // A name that would change what an object is, not what it holds.
              name === '__proto__' ? [] : [[name, storable(each)]],
            ),
          )
        : value;

/** What is read of a record, with everything of the wrong type left out. */
export const readService = (record: HsdsService): HsdsService => service.parse(record);
