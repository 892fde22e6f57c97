import { type DoorChange, REGIONAL, readChanges, textIn } from '@/lib/inventory/index.ts';
import { config } from '@/lib/platform/config.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { canonical } from '@/lib/platform/i18n/canonical.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryName } from '@/lib/reference/names.ts';
import { tagOf, xml } from './feed.ts';

const PATH = '/api/v1/portals/changes.xml';
const NEWEST = 100;
const ACTIONS = ['create', 'edit', 'import', 'withdraw', 'restore'] as const;

/** Atom (RFC 4287): what was changed in the doors of a State, the latest first. Every change is an entry of its own. */
export async function changesFeed(country: string | undefined, locale: Locale): Promise<string> {
  const changes = await readChanges(country === REGIONAL ? null : country, NEWEST);
  const t = translator(locale, 'portals.changes');
  const where =
    country === REGIONAL
      ? translator(locale, 'inventory')('regional')
      : country && countryName(country, locale);
  const self = config().PUBLIC_URL + PATH + searchOf({ country, lang: locale });
  const page = config().PUBLIC_URL + localePath(locale, '/portals') + searchOf({ country });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${tagOf(`portal-changes:${country ?? 'all'}:${locale}`)}</id>`,
    `<title>${xml(where ? t('titleOf', { state: where }) : t('title'))}</title>`,
    `<updated>${changes[0]?.at ?? '2026-01-01T00:00:00.000Z'}</updated>`,
    '<author><name>RICOMI</name></author>',
    '<rights>CC BY 4.0</rights>',
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${xml(page)}"/>`,
    ...changes.map((change) => entry(change, locale)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(
  { portalId, number, action, at, name, language, country, listed }: DoorChange,
  locale: Locale,
): string {
  const t = translator(locale, 'portals.changes');
  const title = textIn(name, locale, language);
  const what = ACTIONS.find((known) => known === action) ?? 'edit';
  return [
    '<entry>',
    `<id>${tagOf(`portal:${portalId}:${number}:${locale}`)}</id>`,
    `<title xml:lang="${title?.language ?? language}">${xml(title?.text ?? portalId)}</title>`,
    `<updated>${at}</updated>`,
    ...(listed
      ? [`<link rel="alternate" type="text/html" href="${xml(canonical(locale, `/portals/${portalId}`))}"/>`]
      : []),
    `<content type="text">${xml(t(what))}</content>`,
    ...(country
      ? [
          `<category scheme="urn:iso:std:iso:3166" term="${country}" label="${xml(countryName(country, locale))}"/>`,
        ]
      : []),
    `<category scheme="urn:ricomi:change" term="${what}"/>`,
    '</entry>',
  ].join('\n');
}
