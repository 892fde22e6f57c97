import { field, fields } from '@/lib/platform/forms/read.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import type { PortalInput } from '../schema.ts';

const LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;
const MOST_ROWS = 70;

/** What a form says of an entry, as it was typed; the command checks it. Rows without their value are gone. */
export function entryFromForm(form: FormData): PortalInput {
  const text = (name: string) => tidy(field(form, name));
  const orNull = (name: string) => text(name) || null;
  const yesNo = (name: string) => ({ yes: true, no: false })[text(name)] ?? null;
  const quad = (name: string) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, text(`${name}.${language}`)]));
  const filled = (texts: Record<string, string>) =>
    Object.fromEntries(Object.entries(texts).filter(([, value]) => value));
  const rows = <T>(name: string, key: string, read: (at: string) => T): T[] =>
    Array.from({ length: MOST_ROWS }, (_, index) => `${name}.${index}`)
      .filter((at) => text(`${at}.${key}`) !== '' || text(`${at}.city`) !== '')
      .map(read);
  const languages = (name: string) =>
    text(name)
      .split(/[\s,;]+/)
      .filter(Boolean);
  return {
    id: text('id'),
    country: orNull('country'),
    serves: fields(form, 'serves'),
    operator: text('operator'),
    url: text('url'),
    name: filled(quad('name')),
    description: quad('description'),
    language: text('language'),
    audiences: fields(form, 'audiences'),
    phases: fields(form, 'phases'),
    topics: fields(form, 'topics'),
    languages: languages('languages'),
    free: yesNo('free'),
    papers: orNull('papers'),
    discretion: orNull('discretion'),
    accessibility: filled(quad('accessibility')),
    procedures: rows('procedures', 'name', (at) => ({
      name: text(`${at}.name`),
      url: orNull(`${at}.url`),
      cost: text(`${at}.cost`),
      time: text(`${at}.time`),
    })),
    channels: rows('channels', 'value', (at) => ({
      kind: text(`${at}.kind`),
      value: text(`${at}.value`),
      label: text(`${at}.label`),
      city: text(`${at}.city`),
      // Nobody types coordinates: they hold while the address does to which they belong.
      ...(text(`${at}.pointOf`) === `${text(`${at}.value`)}|${text(`${at}.city`)}` && {
        latitude: Number(text(`${at}.latitude`)),
        longitude: Number(text(`${at}.longitude`)),
      }),
      languages: languages(`${at}.languages`),
      hours: orNull(`${at}.hours`),
      openingHours: orNull(`${at}.openingHours`),
      free: yesNo(`${at}.free`),
      source: orNull(`${at}.source`),
    })),
    sources: rows('sources', 'url', (at) => ({
      url: text(`${at}.url`),
      title: text(`${at}.title`),
      confidence: text(`${at}.confidence`) || 'seen',
    })),
  } as unknown as PortalInput;
}
