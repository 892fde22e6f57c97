import { z } from 'zod';
import {
  ACCESSES,
  AUDIENCES,
  CHANNEL_KINDS,
  DISCRETIONS,
  PAPERS,
  PERIODICITIES,
  PHASES,
  PORTAL_VALUES,
  TOPICS,
} from '@/lib/inventory/index.ts';
import { LOCALES } from '@/lib/platform/i18n/locales.ts';
import { country, institution, listOf, paging, quad, several, textOrigins, texts } from './schemas.ts';

/** The shapes of the inventory's open data. */

const language = z.string().meta({ description: 'BCP 47', example: 'es' });
const day = z.iso.date();
const state = country.nullable().meta({ description: 'ISO 3166-1 alpha-2; null for a regional body' });
const source = z
  .object({
    url: z.string(),
    title: z.string(),
    confidence: z.enum(['seen', 'recall']).meta({
      description: '`seen` when the entry was written, `recall` cited from memory and still to be confirmed',
    }),
  })
  .meta({ id: 'Source' });
const verifiedOn = day
  .nullable()
  .meta({ description: 'When a person last verified the whole entry; null: nobody has yet' });

const channel = z
  .object({
    kind: z.enum(CHANNEL_KINDS),
    value: z.string().meta({
      description: 'The number as its source writes it, the e-mail address, or the street address',
    }),
    label: z.string().meta({ description: 'What it is, in the language of the entry' }),
    city: z.string().nullable(),
    languages: z.array(language),
    hours: z.string().nullable().meta({ description: 'As the source writes them' }),
    openingHours: z.string().nullable().meta({
      description: 'The same for computing, by the clock of the place',
      example: 'Mo-Fr 08:00-16:00; Sa 09:00-12:00',
    }),
    free: z.boolean().nullable().meta({ description: 'Null: no source says' }),
    place: country.nullable().meta({ description: 'Where it is answered or stands' }),
    latitude: z.number().nullable().meta({ description: 'Null where no source gives it; never estimated' }),
    longitude: z.number().nullable(),
    source: z.string().nullable(),
    verifiedOn: day.nullable().meta({ description: 'When a person last tried this channel' }),
  })
  .meta({ id: 'Channel' });

/** A door, whole; lists give it whole too. */
export const portalItem = z
  .object({
    id: z
      .string()
      .meta({ description: 'Stable identifier and part of the address', example: 'mx-comar-asilo' }),
    page: quad.meta({ description: 'Its page in the portal, in each language' }),
    country: state,
    serves: z.array(country).meta({ description: 'Of a regional body: the States it serves; empty for all' }),
    url: z.string().meta({ description: 'The official address' }),
    operator: institution,
    name: texts,
    nameOrigin: textOrigins,
    description: texts,
    descriptionOrigin: textOrigins,
    language: language.meta({ description: 'Language in which the entry was written (BCP 47)' }),
    audiences: z.array(z.enum(AUDIENCES)),
    phases: z.array(z.enum(PHASES)),
    topics: z.array(z.enum(TOPICS)),
    languages: z.array(language).meta({ description: 'Spoken or written there' }),
    free: z.boolean().nullable().meta({ description: 'Null: no source says' }),
    papers: z
      .enum(PAPERS)
      .nullable()
      .meta({ description: 'Do people need papers to be heard? Null: no source says' }),
    discretion: z
      .enum(DISCRETIONS)
      .nullable()
      .meta({ description: 'Is what people say passed on? Null: no source says' }),
    accessibility: texts,
    procedures: z.array(
      z.object({ name: z.string(), url: z.string().nullable(), cost: z.string(), time: z.string() }),
    ),
    channels: z.array(channel),
    notices: z.array(
      z.object({ text: texts, since: day, until: day.nullable(), source: z.string().nullable() }),
    ),
    sources: z.array(source),
    verifiedOn,
    unreachableSince: day
      .nullable()
      .meta({ description: 'The official address has failed on three days or more: since when' }),
    updatedOn: day,
    licence: z.literal('CC-BY-4.0'),
  })
  .meta({ id: 'Portal' });

export const systemItem = z
  .object({
    id: z.string().meta({ description: 'Stable identifier' }),
    country: state,
    url: z.string(),
    operator: institution,
    name: texts,
    nameOrigin: textOrigins,
    description: texts,
    descriptionOrigin: textOrigins,
    language,
    holds: z.string().meta({ description: 'What it holds, in the language of the entry' }),
    periodicity: z.enum(PERIODICITIES).nullable().meta({ description: 'Null: no source says' }),
    access: z.enum(ACCESSES),
    disaggregation: z.array(z.string()),
    sources: z.array(source),
    verifiedOn,
    updatedOn: day,
    licence: z.literal('CC-BY-4.0'),
  })
  .meta({ id: 'InformationSystem' });

const q = z
  .string()
  .default('')
  .meta({ description: 'Words in any of the four languages; cut after 200 characters' });
const inState = several(
  listOf(PORTAL_VALUES.country),
  'State, ISO 3166-1 alpha-2; XR for the regional bodies.',
);

const portalFilters = {
  q,
  country: inState,
  topic: several(TOPICS, 'Topic.'),
  phase: several(PHASES, 'Step of the journey.'),
  audience: several(AUDIENCES, 'Whom it serves.'),
  language: several(listOf(PORTAL_VALUES.language), 'Language spoken there, BCP 47.'),
  free: several(['yes'], 'Only what is free of charge.'),
  online: several(['yes'], 'Only where something can be done online.'),
};
const systemFilters = {
  q,
  country: inState,
  access: several(ACCESSES, 'Access.'),
  periodicity: several(PERIODICITIES, 'Periodicity.'),
};

const coverage = {
  topic: z
    .enum(TOPICS)
    .optional()
    .meta({ description: 'One topic by its steps or languages; all topics when it is left out' }),
  by: z.enum(['phase', 'language']).optional().meta({
    description: 'With `topic`: what stands across. `phase`, the step of the journey, when it is left out',
  }),
};
/** Steps and languages of all topics at once would be no table of the page. */
const ofOneTopic = ({ topic, by }: { topic?: string; by?: string }) =>
  topic !== undefined || by === undefined;
const needsTopic = { path: ['by'], message: 'Needs `topic`' };

/** What the lists of the inventory may be asked. */
export const inventoryQueries = {
  portals: z.object({ ...portalFilters, ...paging }),
  portalsSheet: z.object(portalFilters),
  systems: z.object({ ...systemFilters, ...paging }),
  systemsSheet: z.object(systemFilters),
  changes: z.object({
    country: z.enum(listOf(PORTAL_VALUES.country)).optional().meta({
      description: 'State, ISO 3166-1 alpha-2; XR for the regional bodies; all when it is left out',
    }),
    lang: z.enum(['es', 'en', 'pt', 'fr']).default('es').meta({ description: 'Language of the feed' }),
  }),
  coverage: z.object(coverage).refine(ofOneTopic, needsTopic),
  coverageSheet: z
    .object({
      ...coverage,
      lang: z.enum(LOCALES).optional().meta({
        description: 'Language of the head and of the names of the States; codes when it is left out',
      }),
    })
    .refine(ofOneTopic, needsTopic),
  hsds: z.object({
    search: z.string().default('').meta({ description: 'Words in any of the four languages' }),
    organization_id: z.uuid().optional().meta({ description: 'Only services of this organization' }),
    full: z
      .enum(['true', 'false'])
      .default('false')
      .meta({ description: 'Every record whole, as at its own address' }),
    page: paging.page,
    per_page: paging.limit,
  }),
};

export type PortalItem = z.input<typeof portalItem>;
export type SystemItem = z.input<typeof systemItem>;

const counts = z
  .record(z.string(), z.int())
  .meta({ description: 'Number of doors under each code of `columns`' });
const doors = z.int().meta({
  description:
    'Each door once; a door with several topics, steps or languages counts in each of their columns',
});

/** Doors counted by State, and by topic, step or language. */
export const coverageShape = z
  .object({
    by: z.enum(['topic', 'phase', 'language']).meta({ description: 'What stands across' }),
    topic: z.enum(TOPICS).nullable().meta({ description: 'The topic that is counted; null: all of them' }),
    columns: z.array(z.string()),
    items: z.array(z.object({ country, doors, counts })),
    all: z.object({ doors, counts }).meta({ description: 'All States together' }),
  })
  .meta({ id: 'Coverage' });

/** What the open rubric gives each State (`lib/inventory/analysis/rubric.ts`). */
export const rubricShape = z
  .object({
    date: day.meta({ description: 'The day for which it was computed' }),
    criteria: z.array(
      z.object({ id: z.string(), weight: z.number().meta({ description: 'Points of a hundred' }) }),
    ),
    items: z.array(
      z.object({
        country,
        doors: z.int(),
        total: z.number().meta({ description: 'Sum of the points' }),
        points: z.record(z.string(), z.number()).meta({ description: 'By criterion' }),
      }),
    ),
  })
  .meta({ id: 'Rubric' });

/** GeoJSON (RFC 7946) of the counters. */
export const officesShape = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        geometry: z
          .object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
          .nullable()
          .meta({ description: 'Null where no source gives the place; never estimated' }),
        properties: z.object({
          portal: z.string(),
          name: texts,
          country: state,
          label: z.string(),
          address: z.string(),
          city: z.string().nullable(),
          place: country.nullable(),
          hours: z.string().nullable(),
          openingHours: z.string().nullable(),
        }),
      }),
    ),
  })
  .meta({ id: 'Offices' });
