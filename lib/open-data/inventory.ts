import type { z } from 'zod';
import {
  type DoorView,
  isEntryId,
  listPublicPortals,
  listPublicSystems,
  noPortalFilters,
  type PortalFilters,
  readDoorsById,
  readSystems,
  type SystemFilters,
  type SystemView,
} from '@/lib/inventory/index.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { canonical } from '@/lib/platform/i18n/canonical.ts';
import { LOCALES } from '@/lib/platform/i18n/locales.ts';
import { tidyQuery } from '@/lib/search/index.ts';
import {
  inventoryQueries,
  type officesShape,
  type PortalItem,
  portalItem,
  type SystemItem,
  systemItem,
} from './inventory-schemas.ts';
import { byLanguage, joined, type Resource } from './resource.ts';

type PortalQuery = z.output<typeof inventoryQueries.portalsSheet>;
type SystemQuery = z.output<typeof inventoryQueries.systemsSheet>;
type Part = { limit: number; offset: number };

/** The filters of a request, in the order in which the page has them: one view has one key in the cache. */
function inOrder<T extends { q: string }>(query: T): T {
  const sorted = Object.entries(query).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...new Set(value)].sort() : value,
  ]);
  return { ...Object.fromEntries(sorted), q: tidyQuery(query.q) } as T;
}

const portalFiltersOf = (query: PortalQuery): PortalFilters => ({ ...noPortalFilters(), ...inOrder(query) });

/** Only the languages in which there is a text. */
const originsOf = (texts: object, origins: Record<string, string>) =>
  Object.fromEntries(Object.keys(texts).map((language) => [language, origins[language] ?? 'original']));

const fourOf = (texts: object) =>
  Object.fromEntries(
    Object.entries(texts).filter(([language]) => (LOCALES as readonly string[]).includes(language)),
  );

const operatorOf = ({ id, name, acronym, countryCode }: SystemView['operator']) => ({
  id,
  name,
  acronym,
  country: countryCode,
});

/** A door as open data give it. */
function portalOf({ operator, textOrigins, ...door }: DoorView): PortalItem {
  const name = fourOf(door.name);
  const description = fourOf(door.description);
  return {
    ...door,
    page: Object.fromEntries(
      LOCALES.map((locale) => [locale, canonical(locale, `/portals/${door.id}`)]),
    ) as PortalItem['page'],
    operator: operatorOf(operator),
    name,
    nameOrigin: originsOf(name, textOrigins),
    description,
    descriptionOrigin: originsOf(description, textOrigins),
    accessibility: fourOf(door.accessibility),
    channels: door.channels.map(({ id: _, ...channel }) => channel),
    licence: 'CC-BY-4.0',
  } as PortalItem;
}

const partOfPortals = async (query: PortalQuery, part: Part) => {
  const { rows, total } = await listPublicPortals('es', portalFiltersOf(query), part);
  return { items: rows.map(portalOf), total };
};

const channelsOf = (kind: string) => (item: PortalItem) =>
  joined(
    item.channels
      .filter((channel) => channel.kind === kind)
      .map(({ value, city }) => [value, city].filter(Boolean).join(', ')),
  );

export const portals: Resource<PortalQuery, PortalItem> = {
  name: 'portals',
  noun: 'portal',
  filters: inventoryQueries.portalsSheet,
  list: inventoryQueries.portals,
  key: (query) => JSON.stringify(portalFiltersOf(query)),
  tags: [TAGS.inventory],
  read: partOfPortals,
  one: async (id) => {
    const [door] = isEntryId(id) ? await readDoorsById([id]) : [];
    return door ? portalOf(door) : null;
  },
  item: portalItem,
  record: portalItem,
  columns: {
    id: ({ id }) => id,
    country: ({ country }) => country,
    serves: ({ serves }) => joined(serves),
    ...byLanguage('name', ({ name }) => name),
    ...byLanguage('nameOrigin', ({ nameOrigin }) => nameOrigin),
    url: ({ url }) => url,
    operator: ({ operator }) => operator.name,
    operatorId: ({ operator }) => operator.id,
    ...byLanguage('description', ({ description }) => description),
    language: ({ language }) => language,
    topics: ({ topics }) => joined(topics),
    phases: ({ phases }) => joined(phases),
    audiences: ({ audiences }) => joined(audiences),
    languages: ({ languages }) => joined(languages),
    free: ({ free }) => free,
    papers: ({ papers }) => papers,
    discretion: ({ discretion }) => discretion,
    telephones: channelsOf('telephone'),
    whatsapp: channelsOf('whatsapp'),
    emails: channelsOf('email'),
    offices: channelsOf('office'),
    procedures: ({ procedures }) =>
      joined(
        procedures.map(({ name, url, cost, time }) => [name, url, cost, time].filter(Boolean).join(' | ')),
      ),
    sources: ({ sources }) => joined(sources.map(({ url }) => url)),
    verifiedOn: ({ verifiedOn }) => verifiedOn,
    unreachableSince: ({ unreachableSince }) => unreachableSince,
    updatedOn: ({ updatedOn }) => updatedOn,
  },
};

function systemOf({ operator, textOrigins, ...system }: SystemView): SystemItem {
  const name = fourOf(system.name);
  const description = fourOf(system.description);
  return {
    ...system,
    operator: operatorOf(operator),
    name,
    nameOrigin: originsOf(name, textOrigins),
    description,
    descriptionOrigin: originsOf(description, textOrigins),
    licence: 'CC-BY-4.0',
  } as SystemItem;
}

export const informationSystems: Resource<SystemQuery, SystemItem> = {
  name: 'information-systems',
  noun: 'information system',
  filters: inventoryQueries.systemsSheet,
  list: inventoryQueries.systems,
  key: (query) => JSON.stringify(inOrder(query)),
  tags: [TAGS.informationSystems],
  read: async (query, part) => {
    const { rows, total } = await listPublicSystems('es', inOrder(query) as SystemFilters, part);
    return { items: rows.map(systemOf), total };
  },
  one: async (id) => {
    const [system] = isEntryId(id) ? await readSystems([id]) : [];
    return system ? systemOf(system) : null;
  },
  item: systemItem,
  record: systemItem,
  columns: {
    id: ({ id }) => id,
    country: ({ country }) => country,
    ...byLanguage('name', ({ name }) => name),
    url: ({ url }) => url,
    operator: ({ operator }) => operator.name,
    operatorId: ({ operator }) => operator.id,
    ...byLanguage('description', ({ description }) => description),
    language: ({ language }) => language,
    holds: ({ holds }) => holds,
    periodicity: ({ periodicity }) => periodicity,
    access: ({ access }) => access,
    disaggregation: ({ disaggregation }) => joined(disaggregation),
    sources: ({ sources }) => joined(sources.map(({ url }) => url)),
    verifiedOn: ({ verifiedOn }) => verifiedOn,
    updatedOn: ({ updatedOn }) => updatedOn,
  },
};

const CHUNK = 1000;

/** The counters of the doors that the filters leave. Where no source gives coordinates there is no point: none is made up. */
export async function offices(query: PortalQuery): Promise<z.input<typeof officesShape>> {
  const features: z.input<typeof officesShape>['features'] = [];
  for (let offset = 0, total = 1; offset < total; offset += CHUNK) {
    const { rows, total: all } = await listPublicPortals('es', portalFiltersOf(query), {
      limit: CHUNK,
      offset,
    });
    total = all;
    features.push(...rows.flatMap(officesOf));
  }
  return { type: 'FeatureCollection', features };
}

const officesOf = (door: DoorView): z.input<typeof officesShape>['features'] =>
  door.channels
    .filter(({ kind }) => kind === 'office')
    .map(({ id, label, value, city, place, hours, openingHours, latitude, longitude }) => ({
      type: 'Feature',
      id,
      geometry:
        latitude === null || longitude === null
          ? null
          : { type: 'Point', coordinates: [longitude, latitude] },
      properties: {
        portal: door.id,
        name: fourOf(door.name),
        country: door.country,
        label,
        address: value,
        city,
        place,
        hours,
        openingHours,
      },
    }));
