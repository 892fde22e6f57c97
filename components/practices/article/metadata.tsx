import type { Metadata } from 'next';
import { alternates, canonical } from '@/lib/platform/i18n/canonical.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import type { PublicPractice } from '@/lib/practices/index.ts';
import { countryName, themeName } from '@/lib/reference/names.ts';

/** Title, summary, addresses in four languages and the card that is shown where the page is shared. */
export function practiceMetadata(practice: PublicPractice, locale: Locale): Metadata {
  const path = `/practices/${practice.slug}`;
  const title = practice.texts.title?.text ?? practice.slug;
  const description = practice.texts.summary?.text;
  const links = alternates(locale, path);
  return {
    title,
    description,
    alternates: links,
    openGraph: {
      type: 'article',
      title,
      description,
      url: links.canonical,
      siteName: 'RICOMI',
      locale,
      publishedTime: practice.firstPublishedAt,
      modifiedTime: practice.publishedAt,
    },
    twitter: { card: 'summary', title, description },
  };
}

/** The same facts for machines (schema.org), as data: no script runs. */
export function practiceSchema(practice: PublicPractice, locale: Locale): object {
  const author = { '@type': 'GovernmentOrganization', name: practice.lead.name };
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': canonical(locale, `/practices/${practice.slug}`),
    name: practice.texts.title?.text,
    description: practice.texts.summary?.text,
    inLanguage: practice.language,
    version: String(practice.version),
    datePublished: practice.firstPublishedAt,
    dateModified: practice.publishedAt,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    ...(practice.origin === 'compiled'
      ? {
          about: author,
          publisher: { '@type': 'Organization', name: 'RICOMI' },
          isBasedOn: practice.sources.map(({ url }) => url),
        }
      : { author }),
    spatialCoverage: practice.countries.map((code) => ({
      '@type': 'Country',
      name: countryName(code, locale),
      identifier: code,
    })),
    keywords: practice.themes.map((id) => themeName(id, locale)),
  };
}
