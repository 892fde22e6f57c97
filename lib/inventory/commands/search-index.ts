import { organisationName } from '@/lib/organisations/index.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { isLocale, LOCALES, type Locale } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryOf } from '@/lib/reference/data.ts';
import {
  type Face,
  recordsBeside,
  removeDocument,
  type SearchDocument,
  type SearchText,
  writeDocument,
} from '@/lib/search/index.ts';
import demonyms from '@/prisma/seed/data/demonyms.json' with { type: 'json' };
import { type Procedure, type Texts, textIn } from '../queries/doors.ts';
import { AUDIENCES, PHASES, REGIONAL, TOPICS } from '../vocabulary.ts';

export const PORTAL_COLLECTION = 'portals';
export const SYSTEM_COLLECTION = 'information-systems';

const INCLUDE = { operator: true, channels: true } as const satisfies Prisma.PortalInclude;
type Portal = Prisma.PortalGetPayload<{ include: typeof INCLUDE }>;

/** Puts a listed door into the index, or takes a withdrawn one out, in the transaction of the command that wrote it. */
export async function indexPortal(tx: Tx, id: string): Promise<void> {
  const portal = await tx.portal.findUniqueOrThrow({ where: { id }, include: INCLUDE });
  if (portal.status === 'listed') await writeDocument(tx, documentOf(portal));
  else await removeDocument(tx, PORTAL_COLLECTION, id);
}

/** All doors are as new as each other: without a question they stand in the order of their identifiers, which is by State. */
const NO_DATE = new Date('2026-01-01T00:00:00Z');

const documentOf = (portal: Portal): SearchDocument => ({
  collection: PORTAL_COLLECTION,
  record: portal.id,
  date: NO_DATE,
  facets: facetsOf(portal),
  years: { from: 0, to: null },
  texts: textsOf(portal),
  faces: Object.fromEntries(LOCALES.map((locale) => [locale, faceOf(portal, locale)])) as Record<
    Locale,
    Face
  >,
});

/** The groups are the names of the filters in the address. */
function facetsOf({ countryCode, topics, phases, audiences, languages, free, procedures }: Portal): string[] {
  return [
    `country:${countryCode ?? REGIONAL}`,
    ...topics.map((topic) => `topic:${topic}`),
    ...phases.map((phase) => `phase:${phase}`),
    ...audiences.map((audience) => `audience:${audience}`),
    ...languages.map((language) => `language:${language}`),
    ...(free ? ['free:yes'] : []),
    ...((procedures as Procedure[]).some(({ url }) => url) ? ['online:yes'] : []),
  ];
}

const named = (text: string): SearchText => ({ text, language: null });
const written = (text: string, language: string): SearchText => ({
  text,
  language: isLocale(language) ? language : null,
});

const eachText = (texts: unknown): SearchText[] =>
  Object.entries(texts as Texts).flatMap(([code, text]) => (text ? [written(text, code)] : []));

/** Everything by which a door may be found beside its faces: names, operator, procedures, places, in every language they have. */
function textsOf({ id, name, description, language, procedures, operator, channels }: Portal): SearchText[] {
  const names = [operator.name, ...Object.values(operator.names as Texts), operator.acronym];
  return [
    named(id.replaceAll('-', ' ')),
    ...eachText(name),
    ...eachText(description),
    ...(procedures as Procedure[]).map((procedure) => written(procedure.name, language)),
    ...channels.flatMap(({ label, city }) => [written(label, language), named(city ?? '')]),
    ...names.flatMap((text) => (text ? [named(text)] : [])),
  ].filter(({ text }) => text !== '');
}

function faceOf(portal: Portal, locale: Locale): Face {
  const { name, description, language } = portal;
  const title = textIn(name as Texts, locale, language);
  const summary = textIn(description as Texts, locale, language);
  return {
    title: written(title?.text ?? '', title?.language ?? language),
    keywords: keywordsOf(portal, locale),
    summary: written(summary?.text ?? '', summary?.language ?? language),
    shown: {},
  };
}

/** The words of what was chosen from lists, the State and its people, and who keeps the door. */
function keywordsOf({ countryCode, topics, phases, audiences, operator }: Portal, locale: Locale): string {
  const t = translator(locale, 'inventory');
  const words = (group: string, known: readonly string[], values: readonly string[]) =>
    values.filter((value) => known.includes(value)).map((value) => t(`${group}.${value}` as never));
  return [
    ...stateWords(countryCode, locale),
    ...operatorWords(operator, locale),
    ...words('topic', TOPICS, topics),
    ...words('phase', PHASES, phases),
    ...words('audience', AUDIENCES, audiences),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The State and its people. */
const stateWords = (countryCode: string | null, locale: Locale): (string | undefined)[] => [
  countryCode ? countryOf(countryCode)?.name[locale] : translator(locale, 'inventory')('regional'),
  demonyms.find(({ code }) => code === countryCode)?.[locale],
];

type Operator = { name: string; names: unknown; acronym: string | null };

const operatorWords = ({ name, names, acronym }: Operator, locale: Locale): (string | null)[] => [
  organisationName({ name, names: names as Partial<Record<string, string>> }, locale),
  acronym,
];

/** The same for an information system. */
export async function indexSystem(tx: Tx, id: string): Promise<void> {
  const system = await tx.informationSystem.findUniqueOrThrow({ where: { id }, include: { operator: true } });
  if (system.status === 'listed') await writeDocument(tx, systemDocument(system));
  else await removeDocument(tx, SYSTEM_COLLECTION, id);
}

type System = Prisma.InformationSystemGetPayload<{ include: { operator: true } }>;

function systemDocument(system: System): SearchDocument {
  const { id, countryCode, language, access, periodicity, disaggregation, holds, operator } = system;
  const names = [operator.name, ...Object.values(operator.names as Texts), operator.acronym];
  return {
    collection: SYSTEM_COLLECTION,
    record: id,
    date: NO_DATE,
    facets: [
      `country:${countryCode ?? REGIONAL}`,
      `access:${access}`,
      ...(periodicity ? [`periodicity:${periodicity}`] : []),
    ],
    years: { from: 0, to: null },
    texts: [
      named(id.replaceAll('-', ' ')),
      ...eachText(system.name),
      ...eachText(system.description),
      written(holds, language),
      ...disaggregation.map((word) => written(word, language)),
      ...names.flatMap((text) => (text ? [named(text)] : [])),
    ],
    faces: Object.fromEntries(LOCALES.map((locale) => [locale, systemFace(system, locale)])) as Record<
      Locale,
      Face
    >,
  };
}

function systemFace({ name, description, language, countryCode, operator }: System, locale: Locale): Face {
  const title = textIn(name as Texts, locale, language);
  const summary = textIn(description as Texts, locale, language);
  return {
    title: written(title?.text ?? '', title?.language ?? language),
    keywords: [...stateWords(countryCode, locale), ...operatorWords(operator, locale)]
      .filter(Boolean)
      .join(', '),
    summary: written(summary?.text ?? '', summary?.language ?? language),
    shown: {},
  };
}

/** Makes the index of doors and information systems anew, one transaction each. Value: how many are in it. */
export async function rebuildInventorySearch(): Promise<number> {
  const of = { where: { status: 'listed' as const }, select: { id: true }, orderBy: { id: 'asc' as const } };
  const doors = await db.portal.findMany(of);
  const systems = await db.informationSystem.findMany(of);
  await rebuild(PORTAL_COLLECTION, doors, indexPortal);
  await rebuild(SYSTEM_COLLECTION, systems, indexSystem);
  return doors.length + systems.length;
}

async function rebuild(
  collection: string,
  rows: { id: string }[],
  index: (tx: Tx, id: string) => Promise<void>,
): Promise<void> {
  const known = rows.map(({ id }) => id);
  await db.$transaction(async (tx) => {
    for (const record of await recordsBeside(tx, collection, known))
      await removeDocument(tx, collection, record);
  });
  for (const id of known) await db.$transaction((tx) => index(tx, id), { timeout: 20_000 });
}
