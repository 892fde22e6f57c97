import { organisationName } from '@/lib/organisations/index.ts';
import { config } from '@/lib/platform/config.ts';
import { isLocale, type Locale } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryName } from '@/lib/reference/names.ts';
import { CAPITAL_TIME_ZONES } from '@/lib/reference/time-zones.ts';
import { type ChannelView, type DoorView, textIn } from '../queries/doors.ts';
import { hsdsId, organizationId, serviceId } from './ids.ts';

/** The inventory in the Human Services Data Specification 3 (docs.openreferral.org). What is not known is left out. */

const localeOf = (language: string): Locale => (isLocale(language) ? language : 'es');
const some = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);

/** Without the members that are not known: HSDS has no null. */
const known = <T extends object>(record: T): T =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  ) as T;

/** The fields of a service that are its own, as a list gives them. */
export function hsdsService(door: DoorView, today: string): object {
  const { id, language, url, channels, free, audiences, procedures, verifiedOn, updatedOn, notices } = door;
  const locale = localeOf(language);
  const t = translator(locale, 'portals.door');
  const words = translator(locale, 'inventory');
  const own = (texts: DoorView['name']) => textIn(texts, language, language)?.text;
  const alerts = notices
    .filter(({ since, until }) => since <= today && (until === null || until >= today))
    .map(({ text }) => own(text));
  return known({
    id: serviceId(door),
    organization_id: organizationId(door.operator),
    name: own(door.name) ?? id,
    description: own(door.description),
    url,
    email: channels.find(({ kind }) => kind === 'email')?.value,
    status: 'active',
    application_process: some(procedures)
      ?.map(({ name, url: link }) => [name, link].filter(Boolean).join(': '))
      .join('\n'),
    fees_description: free === null ? undefined : t(`free.${free ? 'yes' : 'no'}`),
    eligibility_description: some(audiences)
      ?.map((audience) => words(`audience.${audience}`))
      .join('; '),
    assured_date: verifiedOn,
    alert: some(alerts)?.join('\n'),
    last_modified: `${updatedOn}T00:00:00.000Z`,
  });
}

/** A channel's own id belongs to one database; what it says is the same in all. */
const channelKey = ({ id }: DoorView, { kind, value, label, city }: ChannelView): string =>
  [id, kind, value, label, city ?? ''].join(':');

/** The whole service with its telephones, hours, places, languages and what it is about. */
export function hsdsFullService(entry: DoorView, today: string): object {
  const door = {
    ...entry,
    channels: entry.channels.map((each) => ({ ...each, id: channelKey(entry, each) })),
  };
  const { id, language, channels, languages, country, serves, procedures } = door;
  const locale = localeOf(language);
  const service = serviceId(door);
  const area = country ? [country] : serves;
  return known({
    ...hsdsService(door, today),
    phones: some(
      channels
        .filter(({ kind }) => kind === 'telephone' || kind === 'whatsapp')
        .map((each) => phoneOf(each, service)),
    ),
    schedules: some(
      channels
        .filter(({ kind }) => kind !== 'office')
        .flatMap((each) => schedulesOf(each, { service_id: service })),
    ),
    service_areas: some(
      area.map((code) => ({
        id: hsdsId('service-area', `${id}:${code}`),
        service_id: service,
        name: countryName(code, locale),
        extent: code,
        extent_type: 'ISO 3166-1 alpha-2',
      })),
    ),
    service_at_locations: some(
      channels.filter(({ kind }) => kind === 'office').map((office) => placeOf(office, door, service)),
    ),
    languages: languages.map((code) => ({
      id: hsdsId('language', `${id}:${code}`),
      service_id: service,
      code,
    })),
    organization: hsdsOrganization(door.operator),
    cost_options: some(
      procedures.flatMap(({ name, cost }, index) =>
        cost
          ? [
              {
                id: hsdsId('cost', `${id}:${index}`),
                service_id: service,
                option: name,
                amount_description: cost,
              },
            ]
          : [],
      ),
    ),
    attributes: attributesOf(door, service),
  });
}

function phoneOf({ id, kind, value, label, languages }: ChannelView, service: string): object {
  return known({
    id: hsdsId('channel', id),
    service_id: service,
    number: value,
    type: kind === 'whatsapp' ? 'text' : 'voice',
    description: [kind === 'whatsapp' ? 'WhatsApp' : '', label].filter(Boolean).join(': ') || undefined,
    languages: some(
      languages.map((code) => ({
        id: hsdsId('language', `${id}:${code}`),
        phone_id: hsdsId('channel', id),
        code,
      })),
    ),
  });
}

const DAYS: Record<string, string> = { Mo: 'MO', Tu: 'TU', We: 'WE', Th: 'TH', Fr: 'FR', Sa: 'SA', Su: 'SU' };
const ORDER = Object.keys(DAYS);

/** «Mo-Fr,Su» as `MO,TU,WE,TH,FR,SU`. */
const daysOf = (days: string): string =>
  days
    .split(',')
    .flatMap((range) => {
      const [first = '', last = first] = range.split('-');
      const [from, to] = [ORDER.indexOf(first), ORDER.indexOf(last)];
      return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => ORDER[(from + step) % 7] ?? '');
    })
    .map((day) => DAYS[day])
    .join(',');

/** Hours as they are written, and for computing where they can be computed; always by the clock of the place. */
function schedulesOf(
  { id, hours, openingHours, place, label }: ChannelView,
  owner: { service_id?: string; location_id?: string },
): object[] {
  if (!hours && !openingHours) return [];
  const zone = place ? CAPITAL_TIME_ZONES[place] : undefined;
  const description = [label, hours].filter(Boolean).join(': ') || undefined;
  const notes = zone && `Local time, ${zone}`;
  const weekly = (days: string, span: string, index: number) => {
    const [opens_at, closes_at] = span.split('-');
    return known({
      id: hsdsId('schedule', `${id}:${index}`),
      ...owner,
      freq: 'WEEKLY',
      byday: daysOf(days),
      opens_at,
      closes_at,
      description,
      notes,
    });
  };
  if (!openingHours) return [known({ id: hsdsId('schedule', `${id}:0`), ...owner, description, notes })];
  if (openingHours === '24/7') return [weekly('Mo-Su', '00:00-24:00', 0)];
  return openingHours
    .split(';')
    .flatMap((part) => {
      const [days = '', times = ''] = part.trim().split(' ');
      return times.split(',').map((span) => ({ days, span }));
    })
    .map(({ days, span }, index) => weekly(days, span, index));
}

/** A counter. HSDS wants every line of an address; what no source says stays empty, and no place is guessed. */
function placeOf(office: ChannelView, door: DoorView, service: string): object {
  const { id, label, value, city, place, latitude, longitude } = office;
  const location = hsdsId('location', id);
  return {
    id: hsdsId('service-at-location', id),
    service_id: service,
    location_id: location,
    location: known({
      id: location,
      location_type: 'physical',
      organization_id: organizationId(door.operator),
      name: label || undefined,
      latitude,
      longitude,
      addresses: [
        {
          id: hsdsId('address', id),
          location_id: location,
          address_1: value,
          city: city ?? '',
          state_province: '',
          postal_code: '',
          country: place ?? '',
          address_type: 'physical',
        },
      ],
      schedules: some(schedulesOf(office, { location_id: location })),
    }),
  };
}

/** Names of our own taxonomies, by the field that their terms stand for. */
export const TAXONOMIES = {
  topic: 'RICOMI topics',
  phase: 'RICOMI steps of the journey',
  audience: 'RICOMI audiences',
};

/** What it is about, for which step, for whom, from which sources, and under which identifier we keep it. */
function attributesOf(door: DoorView, service: string): object[] {
  const words = translator('en', 'inventory');
  const terms = (group: keyof typeof TAXONOMIES, values: readonly string[]) =>
    values.map((code) => {
      const term = hsdsId('term', `${group}:${code}`);
      return {
        id: hsdsId('attribute', `${door.id}:${group}:${code}`),
        link_id: service,
        link_type: group,
        link_entity: 'service',
        taxonomy_term_id: term,
        taxonomy_term: {
          id: term,
          code,
          name: words(`${group}.${code}` as never),
          description: words(`${group}.${code}` as never),
          taxonomy: TAXONOMIES[group],
          language: 'en',
        },
      };
    });
  const value = (link_type: string, text: string, index: number) => ({
    id: hsdsId('attribute', `${door.id}:${link_type}:${index}`),
    link_id: service,
    link_type,
    link_entity: 'service',
    value: text,
  });
  return [
    ...terms('topic', door.topics),
    ...terms('phase', door.phases),
    ...terms('audience', door.audiences),
    ...door.sources.map(({ url }, index) => value('source', url, index)),
    value('ricomi-id', door.id, 0),
  ];
}

export type HsdsOperator = {
  id: string;
  hsdsId: string | null;
  name: string;
  names: Partial<Record<string, string>>;
  language: string;
  acronym: string | null;
  countryCode: string | null;
  url?: string | null;
};

/** An institution. It has no description of its own in the inventory: its name and State are all that is said. */
export function hsdsOrganization(operator: HsdsOperator): object {
  const { id, name, acronym, countryCode, language, url } = operator;
  const state = countryCode && countryName(countryCode, localeOf(language));
  const own = organizationId(operator);
  return known({
    id: own,
    name,
    alternate_name: acronym ?? undefined,
    description: [organisationName(operator, localeOf(language)), state].filter(Boolean).join(', '),
    website: url ?? undefined,
    uri: `${config().PUBLIC_URL}/api/v1/organisations/${id}`,
    organization_identifiers: [
      {
        id: hsdsId('identifier', id),
        organization_id: own,
        identifier_type: 'RICOMI',
        identifier: id,
      },
    ],
  });
}
