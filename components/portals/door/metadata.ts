import type { Metadata } from 'next';
import { type DoorView, textIn } from '@/lib/inventory/queries/doors.ts';
import { organisationName } from '@/lib/organisations/index.ts';
import { alternates, canonical } from '@/lib/platform/i18n/canonical.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { countryName } from '@/lib/reference/names.ts';
import { beginning } from '../list/PortalRows';

/** Title, summary and addresses in four languages, and the card that is shown where the page is shared. */
export function doorMetadata(door: DoorView, locale: Locale): Metadata {
  const path = `/portals/${door.id}`;
  const title = textIn(door.name, locale, door.language)?.text ?? door.id;
  const text = textIn(door.description, locale, door.language)?.text;
  const description = text && beginning(text, 300);
  const links = alternates(locale, path);
  return {
    title,
    description,
    alternates: links,
    openGraph: { type: 'website', title, description, url: links.canonical, siteName: 'RICOMI', locale },
    twitter: { card: 'summary', title, description },
    other: { scripts: 'none', cache: 'shared' },
  };
}

const DAYS: Record<string, string> = {
  Mo: 'Monday',
  Tu: 'Tuesday',
  We: 'Wednesday',
  Th: 'Thursday',
  Fr: 'Friday',
  Sa: 'Saturday',
  Su: 'Sunday',
};
const ORDER = Object.keys(DAYS);

/** «Mo-Fr 08:00-16:00; Sa 09:00-12:00» as schema.org says it, one entry for each span. */
function hoursOf(rule: string | null): object[] | undefined {
  if (!rule) return undefined;
  if (rule === '24/7')
    return [
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: Object.values(DAYS),
        opens: '00:00',
        closes: '23:59',
      },
    ];
  return rule.split(';').flatMap((part) => {
    const [days = '', times = ''] = part.trim().split(' ');
    const dayOfWeek = days.split(',').flatMap((range) => {
      const [first = '', last = first] = range.split('-');
      const [from, to] = [ORDER.indexOf(first), ORDER.indexOf(last)];
      const length = ((to - from + 7) % 7) + 1;
      return Array.from({ length }, (_, step) => DAYS[ORDER[(from + step) % 7] ?? ''] ?? '');
    });
    return times.split(',').map((span) => {
      const [opens, closes] = span.split('-');
      return { '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes };
    });
  });
}

/** The same facts for machines (schema.org GovernmentService), as data: no script runs. What is not known is left out. */
export function doorSchema(door: DoorView, locale: Locale): object {
  const { id, country, serves, operator, channels, languages, audiences, free, url } = door;
  const area = country ? [country] : serves;
  const calls = channels.filter(({ kind }) => kind === 'telephone' || kind === 'whatsapp');
  const mails = channels.filter(({ kind }) => kind === 'email');
  const offices = channels.filter(({ kind }) => kind === 'office');
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': canonical(locale, `/portals/${id}`),
    name: textIn(door.name, locale, door.language)?.text,
    description: textIn(door.description, locale, door.language)?.text,
    url,
    serviceOperator: {
      '@type': country ? 'GovernmentOrganization' : 'Organization',
      name: organisationName(operator, locale),
    },
    ...(area.length > 0 && {
      areaServed: area.map((code) => ({
        '@type': 'Country',
        name: countryName(code, locale),
        identifier: code,
      })),
    }),
    audience: audiences.map((audience) => ({ '@type': 'Audience', audienceType: audience })),
    ...(free !== null && { isAccessibleForFree: free }),
    availableChannel: [
      {
        '@type': 'ServiceChannel',
        serviceUrl: url,
        availableLanguage: languages,
      },
      ...calls.map((channel) => ({
        '@type': 'ServiceChannel',
        servicePhone: {
          '@type': 'ContactPoint',
          telephone: channel.value,
          hoursAvailable: hoursOf(channel.openingHours),
        },
        availableLanguage: channel.languages.length > 0 ? channel.languages : languages,
      })),
      ...mails.map(({ value }) => ({
        '@type': 'ServiceChannel',
        serviceUrl: `mailto:${value}`,
      })),
      ...offices.map((office) => ({
        '@type': 'ServiceChannel',
        serviceLocation: {
          '@type': 'Place',
          name: office.label || undefined,
          address: {
            '@type': 'PostalAddress',
            streetAddress: office.value || undefined,
            addressLocality: office.city ?? undefined,
            addressCountry: office.place ?? undefined,
          },
          openingHoursSpecification: hoursOf(office.openingHours),
        },
      })),
    ],
  };
}
