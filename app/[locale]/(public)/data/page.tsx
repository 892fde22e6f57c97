import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import type { ReactNode } from 'react';
import { linkTo, TextPage } from '@/components/layout/TextPage';
import { Table } from '@/components/ui/data/Table';
import { localePath } from '@/lib/platform/i18n/addresses';
import { alternates, canonical } from '@/lib/platform/i18n/canonical';
import { formatDate } from '@/lib/platform/i18n/format';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translator } from '@/lib/platform/i18n/translator';

const PATH = '/data';
const REVIEWED = new Date('2026-11-24');
const LICENCE: Record<Locale, string> = {
  es: 'https://creativecommons.org/licenses/by/4.0/deed.es',
  en: 'https://creativecommons.org/licenses/by/4.0/',
  pt: 'https://creativecommons.org/licenses/by/4.0/deed.pt-br',
  fr: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
};
const ADDRESSES = [
  { content: 'practices', address: '/api/v1/practices' },
  { content: 'csv', address: '/api/v1/practices.csv' },
  { content: 'portals', address: '/api/v1/portals' },
  { content: 'geojson', address: '/api/v1/portals.geojson' },
  { content: 'coverage', address: '/api/v1/coverage' },
  { content: 'changes', address: '/api/v1/portals/changes.xml?country=HN' },
  { content: 'hsds', address: '/api/v1/hsds/services' },
  { content: 'systems', address: '/api/v1/information-systems' },
  { content: 'themes', address: '/api/v1/themes' },
  { content: 'countries', address: '/api/v1/countries' },
  { content: 'organisations', address: '/api/v1/organisations' },
  { content: 'openapi', address: '/api/v1/openapi.json' },
] as const;

const code = { code: (text: ReactNode) => <code>{text}</code> };

/** Made on the first visit: the build knows neither the portal's address nor whether it is a demonstration. */
export const generateStaticParams = () => [];

export async function generateMetadata(): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'pages.data');
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, PATH) };
}

/** What a program may read, under which licence, at which addresses, and how to cite it. */
export default async function OpenData() {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'pages.data');
  const addresses = [
    ...ADDRESSES,
    { content: 'feed' as const, address: localePath(locale, '/practices/feed.xml') },
  ];
  const sections = [
    {
      id: 'licence',
      title: t('licence.title'),
      body: (
        <>
          <p>{t.rich('licence.text', linkTo(LICENCE[locale]))}</p>
          <p>{t('licence.others')}</p>
        </>
      ),
    },
    {
      id: 'addresses',
      title: t('addresses.title'),
      body: (
        <>
          <Table
            caption={t('addresses.caption')}
            captionHidden
            rows={addresses}
            rowKey={({ address }) => address}
            columns={[
              {
                key: 'address',
                header: t('addresses.address'),
                names: true,
                cell: ({ address }) => addressLink(address),
              },
              {
                key: 'content',
                header: t('addresses.content'),
                cell: ({ content }) => t(`addresses.${content}`),
              },
            ]}
          />
          <p className="mt-4">{t.rich('addresses.lists', code)}</p>
          <p>{t.rich('addresses.sheets', code)}</p>
          <p>{t.rich('addresses.polite', code)}</p>
        </>
      ),
    },
    { id: 'identifiers', title: t('identifiers.title'), body: <p>{t('identifiers.text')}</p> },
    {
      id: 'cite',
      title: t('cite.title'),
      body: (
        <>
          <p>{t('cite.text')}</p>
          <blockquote className="mt-3 border-s-4 border-line ps-5">
            {t('cite.example', {
              date: formatDate(locale, REVIEWED),
              address: canonical(locale, '/practices/co-etpv'),
            })}
          </blockquote>
        </>
      ),
    },
  ];
  return (
    <TextPage
      place={{ locale, path: PATH }}
      title={t('title')}
      lead={t('lead')}
      reviewed={REVIEWED}
      sections={sections}
    />
  );
}

const addressLink = (address: string) => (
  <a href={address}>
    <code>{address}</code>
  </a>
);
