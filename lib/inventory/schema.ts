import { z } from 'zod';
import type { FieldMessages } from '@/lib/platform/errors/result.ts';
import { countryOf, MEMBER_STATES } from '@/lib/reference/data.ts';
import { isOpeningHours } from './opening-hours.ts';
import { ACCESSES, AUDIENCES, DISCRETIONS, PAPERS, PERIODICITIES, PHASES, TOPICS } from './vocabulary.ts';

/** The keys of messages (`validation.*`) stand as zod's messages, so that one place turns them into words. */
const text = (most: number) => z.string().trim().min(1, 'missing.text').max(most, 'text_too_long');
const optionalText = (most: number) => z.string().trim().max(most, 'text_too_long').default('');

/** An address that readers may be sent to: http or https, a name and no bare number, nothing else. */
export const webAddress = z.string().trim().max(2000, 'text_too_long').refine(isWebAddress, 'not_url');

export function isWebAddress(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.hostname.includes('.') &&
    !/^[\d.]+$/.test(url.hostname)
  );
}

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not_in_list');

const quad = (most: number) =>
  z.object({ es: text(most), en: text(most), pt: text(most), fr: text(most) }, 'missing.text');
/** Names of doors may exist in one language only. */
const someLanguages = (most: number) =>
  z.record(language, text(most)).refine((name) => Object.keys(name).length > 0, 'missing.text');

const list = <T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values, 'not_in_list')).min(1, 'missing.choice');
const country = z.string().refine((code) => countryOf(code) !== undefined, 'not_in_list');
const member = z.string().refine((code) => MEMBER_STATES.some((state) => state.code === code), 'not_in_list');

/** E.164 with spaces, or a short code that is dialled inside the country. */
export const PHONE_NUMBER = /^(\+\d[\d ]{6,18}|\d{3,6}|\*\d{2,5})$/;

const sources = z
  .array(
    z.object({
      url: webAddress,
      title: text(300),
      confidence: z.enum(['seen', 'recall'], 'not_in_list').default('seen'),
    }),
  )
  .min(1, 'missing.source')
  .max(20, 'text_too_long');

const channelWords = {
  label: optionalText(300),
  languages: z.array(language).max(20, 'text_too_long').default([]),
  hours: z.string().trim().max(300, 'text_too_long').nullable().default(null),
  openingHours: z.string().trim().refine(isOpeningHours, 'not_opening_hours').nullable().default(null),
  free: z.boolean().nullable().default(null),
  place: country.nullable().default(null),
  source: webAddress.nullable().default(null),
};

/** One telephone, one number for messages, one mail address, one counter. */
export const channelSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['telephone', 'whatsapp']),
    value: z.string().trim().regex(PHONE_NUMBER, 'not_a_telephone'),
    ...channelWords,
  }),
  z.object({
    kind: z.literal('email'),
    value: z.email('not_email').max(254, 'text_too_long'),
    ...channelWords,
  }),
  z.object({
    kind: z.literal('office'),
    value: optionalText(500),
    city: text(120),
    latitude: z.number().min(-90).max(90).nullable().default(null),
    longitude: z.number().min(-180).max(180).nullable().default(null),
    ...channelWords,
  }),
]);

export const procedureSchema = z.object({
  name: text(300),
  url: webAddress.nullable().default(null),
  cost: optionalText(300),
  time: optionalText(300),
});

const ENTRY_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const entryId = z.string().regex(ENTRY_ID, 'not_an_identifier').max(80, 'text_too_long');

/** Is this the form of an identifier of an entry? Nothing else is looked up. */
export const isEntryId = (value: string): boolean => value.length <= 80 && ENTRY_ID.test(value);

const entry = {
  id: entryId,
  /** Null: a regional body. */
  country: member.nullable(),
  operator: text(80),
  url: webAddress,
  name: someLanguages(300),
  description: quad(2000),
  language: z.enum(['es', 'en', 'pt', 'fr'], 'not_in_list'),
  sources,
};

/** An entry of the inventory as forms, files and the API write it. One shape for all of them. */
export const portalSchema = z.object({
  ...entry,
  serves: z.array(member).max(35).default([]),
  audiences: list(AUDIENCES),
  phases: list(PHASES),
  topics: list(TOPICS),
  languages: z.array(language).min(1, 'missing.choice').max(30, 'text_too_long'),
  free: z.boolean().nullable().default(null),
  papers: z.enum(PAPERS, 'not_in_list').nullable().default(null),
  discretion: z.enum(DISCRETIONS, 'not_in_list').nullable().default(null),
  accessibility: z.union([quad(1000), z.object({}).strict()]).default({}),
  procedures: z.array(procedureSchema).max(50, 'text_too_long').default([]),
  channels: z.array(channelSchema).max(60, 'text_too_long').default([]),
});
export type PortalInput = z.input<typeof portalSchema>;
export type PortalEntry = z.output<typeof portalSchema>;
export type ChannelEntry = z.output<typeof channelSchema>;

/** What comes in from a file may be described in its own language only; readers of the others are told so. */
export const importedSchema = portalSchema
  .extend({
    description: someLanguages(2000),
    accessibility: z.union([someLanguages(1000), z.object({}).strict()]).default({}),
  })
  .refine(({ description, language }) => description[language], {
    path: ['description'],
    message: 'missing.own_language',
  });

/** What a schema says is wrong, as messages by control. */
export function problemsOf(error: z.ZodError): FieldMessages {
  const fields: FieldMessages = {};
  for (const { path, message, code } of error.issues) {
    const key = /^[a-z_]+(\.[a-z_]+)?$/.test(message)
      ? message
      : code === 'invalid_type'
        ? 'missing.text'
        : 'not_in_list';
    fields[path.join('.') || 'form'] ??= { key: `validation.${key}` };
  }
  return fields;
}

export const informationSystemSchema = z.object({
  ...entry,
  holds: text(1000),
  periodicity: z.enum(PERIODICITIES, 'not_in_list').nullable(),
  access: z.enum(ACCESSES, 'not_in_list'),
  disaggregation: z.array(text(80)).max(30, 'text_too_long').default([]),
});
export type InformationSystemInput = z.input<typeof informationSystemSchema>;
export type InformationSystemEntry = z.output<typeof informationSystemSchema>;
