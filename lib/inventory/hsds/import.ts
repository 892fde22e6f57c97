import { isDeepStrictEqual } from 'node:util';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Message } from '@/lib/platform/errors/result.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import type { Choices } from '../import/content.ts';
import { isOpeningHours } from '../opening-hours.ts';
import type { ChannelEntry, PortalEntry } from '../schema.ts';
import { REGIONAL } from '../vocabulary.ts';
import { TAXONOMIES } from './export.ts';
import { type HsdsPhone, type HsdsSchedule, type HsdsService, readService } from './record.ts';

/** What a service is compared with: the entry that it may change, and the same entry as HSDS gives it out today. */
export type Before = { entry: PortalEntry; service: Record<string, unknown> };

export type Reading = {
  /** Unchecked, in the shape of lib/inventory/schema.ts. */
  entry: Record<string, unknown>;
  /** What the reader of a preview should know. */
  notes: Message[];
  country: string | null;
};

const LONGEST_LABEL = 300;
const cut = (text: string, most = LONGEST_LABEL): string => [...tidy(text)].slice(0, most).join('');
const isMember = (code: string | undefined): code is string =>
  MEMBER_STATES.some((state) => state.code === code);

/** The State of a service: where it is offered, where its counter stands, or what was chosen for the file. Null: a regional body. */
function placeOf(service: HsdsService, choices: Choices): { country: string | null; serves: string[] } {
  const areas = (service.service_areas ?? [])
    .filter(({ extent_type }) => extent_type === 'ISO 3166-1 alpha-2')
    .flatMap(({ extent }) => (isMember(extent) ? [extent] : []));
  if (areas.length > 1) return { country: null, serves: areas };
  const counter = (service.service_at_locations ?? [])
    .flatMap(({ location }) => location?.addresses ?? [])
    .map(({ country }) => country?.toUpperCase())
    .find(isMember);
  const country = areas[0] ?? counter ?? choices.country ?? '';
  return { country: country === REGIONAL ? null : country, serves: [] };
}

const termsOf = (service: HsdsService, group: keyof typeof TAXONOMIES): string[] =>
  (service.attributes ?? []).flatMap(({ taxonomy_term }) =>
    taxonomy_term?.taxonomy === TAXONOMIES[group] && taxonomy_term.code ? [taxonomy_term.code] : [],
  );

/** The identifier that one of our own exports carries. */
export const ownIdOf = (record: HsdsService): string | undefined =>
  readService(record).attributes?.find(({ link_type }) => link_type === 'ricomi-id')?.value;

/** The entry that a service makes, or what it changes of one. What it does not say, or says as we give it out ourselves, stays. */
export function entryFromHsds(
  record: HsdsService,
  {
    id,
    operator,
    choices,
    before,
  }: { id: string; operator: string; choices: Choices; before: Before | null },
): Reading {
  const service = readService(record);
  const notes: Message[] = [];
  const current = before?.entry;
  const same = (name: string) => before !== null && isDeepStrictEqual(record[name], before.service[name]);
  const language = current?.language ?? choices.language ?? 'es';
  const texts = (name: 'name' | 'description') =>
    same(name) || !service[name]
      ? (current?.[name] ?? {})
      : { ...current?.[name], [language]: tidy(service[name] ?? '') };
  const { country, serves } = current ?? placeOf(service, choices);
  const chosen = (group: 'topic' | 'phase' | 'audience', name: 'topics' | 'phases' | 'audiences') => {
    const terms = termsOf(service, group);
    return terms.length > 0 ? terms : (current?.[name] ?? choices[name] ?? []);
  };
  const url = service.url ?? service.organization?.website ?? '';
  if (!same('contacts') && JSON.stringify(record).includes('"contacts":[{'))
    notes.push({ key: 'imports.note.persons' });
  return {
    country,
    notes,
    entry: {
      ...{ free: null, papers: null, discretion: null, accessibility: {}, procedures: [] },
      ...current,
      ...{ id, operator, country, serves, language },
      name: texts('name'),
      description: texts('description'),
      url: same('url') && current ? current.url : url,
      topics: chosen('topic', 'topics'),
      phases: chosen('phase', 'phases'),
      audiences: chosen('audience', 'audiences'),
      languages: same('languages') && current ? current.languages : spokenOf(service, language),
      channels: channelsOf(record, service, { before, country, same, notes }),
      sources: sourcesOf(service, current, url),
    },
  };
}

function spokenOf({ languages }: HsdsService, language: string): string[] {
  const codes = (languages ?? []).flatMap(({ code }) =>
    code && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code) ? [code] : [],
  );
  return codes.length > 0 ? [...new Set(codes)] : [language];
}

function sourcesOf(service: HsdsService, current: PortalEntry | undefined, url: string): object[] {
  const named = (service.attributes ?? []).flatMap(({ link_type, value }) =>
    link_type === 'source' && value ? [value] : [],
  );
  if (named.length === 0) {
    const title = cut(service.organization?.name ?? service.name);
    return current?.sources ?? [{ url, title, confidence: 'seen' }];
  }
  return named.map(
    (address) =>
      current?.sources.find((source) => source.url === address) ?? {
        url: address,
        title: cut(URL.canParse(address) ? new URL(address).host : address),
        confidence: 'seen',
      },
  );
}

type Around = {
  before: Before | null;
  country: string | null;
  same: (name: string) => boolean;
  notes: Message[];
};

const isPhone = ({ kind }: ChannelEntry): boolean => kind === 'telephone' || kind === 'whatsapp';

function channelsOf(record: HsdsService, service: HsdsService, around: Around): object[] {
  const { before, same } = around;
  const had = before?.entry.channels ?? [];
  if (before && ['phones', 'email', 'service_at_locations', 'schedules'].every(same)) return had;
  const hours = same('schedules') ? {} : hoursOf(service.schedules ?? []);
  const phones = same('phones')
    ? had.filter(isPhone)
    : partsOf('phones', record, around, had.filter(isPhone), () =>
        (service.phones ?? []).map((phone) => phoneOf(phone, around)),
      );
  const mails = had.filter(({ kind }) => kind === 'email');
  const emails = same('email')
    ? mails
    : service.email
      ? [{ ...mails[0], kind: 'email', value: service.email.trim() }, ...mails.slice(1)]
      : [];
  const counters = had.filter(({ kind }) => kind === 'office');
  const offices = same('service_at_locations')
    ? counters
    : partsOf('service_at_locations', record, around, counters, () =>
        (service.service_at_locations ?? []).map(({ location }) => officeOf(location, around)),
      );
  return [...[...phones, ...emails].map((channel) => ({ ...channel, ...hours })), ...offices];
}

/** What stands in the file as we give it out is the channel that we have; the rest is read anew. */
function partsOf(
  name: 'phones' | 'service_at_locations',
  record: HsdsService,
  { before }: Around,
  had: object[],
  read: () => (object | null)[],
): object[] {
  const given = (before?.service[name] ?? []) as unknown[];
  const sent = (record[name] ?? []) as unknown[];
  return read().flatMap((fresh, index) => {
    const at =
      given.length === had.length ? given.findIndex((each) => isDeepStrictEqual(each, sent[index])) : -1;
    const kept = had[at];
    return kept ? [kept] : fresh ? [fresh] : [];
  });
}

/** Numbers that nobody speaks or writes to. */
const NOT_FOR_PEOPLE = /fax|modem|pager/i;

function phoneOf(phone: HsdsPhone, { country, notes }: Around): object | null {
  const written = (phone.number ?? '').replace(/["'“”]/g, '').trim();
  const parsed = parsePhoneNumberFromString(written, (country ?? undefined) as CountryCode | undefined);
  const number = /^(\d{3,6}|\*\d{2,5})$/.test(written)
    ? written
    : parsed?.isPossible()
      ? parsed.formatInternational()
      : null;
  if (number === null || NOT_FOR_PEOPLE.test(phone.type ?? '')) {
    notes.push({ key: 'imports.note.number', values: { number: cut(phone.number ?? '?', 60) } });
    return null;
  }
  const description = phone.description ?? '';
  const extension =
    phone.extension === undefined || phone.extension === null ? '' : `ext. ${String(phone.extension)}`;
  return {
    kind: /whatsapp/i.test(description) ? 'whatsapp' : 'telephone',
    value: number.replaceAll('-', ' ').replace(/[()]/g, ''),
    label: cut([extension, description.replace(/^WhatsApp(: )?/, '')].filter(Boolean).join('. ')),
    languages: (phone.languages ?? []).flatMap(({ code }) =>
      code && /^[a-z]{2,3}$/.test(code) ? [code] : [],
    ),
  };
}

type Location = NonNullable<NonNullable<HsdsService['service_at_locations']>[number]['location']>;

function officeOf(location: Location | undefined, { country, notes }: Around): object | null {
  const [address] = location?.addresses ?? [];
  if (!location || !address?.city) return null;
  const { latitude, longitude } = location;
  const somewhere = latitude !== undefined && longitude !== undefined;
  const right = somewhere && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (somewhere && !right) notes.push({ key: 'imports.note.coordinates' });
  const place = address.country?.toUpperCase();
  return {
    kind: 'office',
    value: cut([address.address_1, address.address_2].filter(Boolean).join(', '), 500),
    label: cut(location.name ?? ''),
    city: cut(address.city, 120),
    place: isMember(place) ? place : country,
    ...(right && { latitude, longitude }),
    ...hoursOf(location.schedules ?? []),
  };
}

/** Rules of a calendar that our hours cannot say. */
const BEYOND = ['valid_from', 'valid_to', 'until', 'count', 'byweekno', 'bymonthday', 'byyearday'];
const DAYS: Record<string, string> = { MO: 'Mo', TU: 'Tu', WE: 'We', TH: 'Th', FR: 'Fr', SA: 'Sa', SU: 'Su' };

/** Hours as they are described, and for computing where every rule is a plain week. */
function hoursOf(schedules: readonly HsdsSchedule[]): { hours?: string; openingHours?: string | null } {
  if (schedules.length === 0) return {};
  const words = [...new Set(schedules.flatMap(({ description }) => (description ? [description] : [])))];
  const rules = schedules.map(ruleOf);
  const rule = rules.every((each) => each !== null) ? rules.join('; ') : '';
  return {
    ...(words.length > 0 && { hours: cut(words.join('; ')) }),
    openingHours: isOpeningHours(rule) ? rule : null,
  };
}

function ruleOf(schedule: HsdsSchedule): string | null {
  if (schedule.freq !== 'WEEKLY' || BEYOND.some((name) => schedule[name] !== undefined)) return null;
  const days = (schedule.byday ?? '').split(',').map((day) => DAYS[day.trim()]);
  const clock = (time: string | undefined) => /^(\d\d:\d\d)(:00)?(Z|[+-]\d\d:\d\d)?$/.exec(time ?? '')?.[1];
  const [opens, closes] = [clock(schedule.opens_at), clock(schedule.closes_at)];
  return days.every(Boolean) && opens && closes ? `${days.join(',')} ${opens}-${closes}` : null;
}
