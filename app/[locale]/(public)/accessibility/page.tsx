import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { linkTo, TextPage } from '@/components/layout/TextPage';
import { localePath } from '@/lib/platform/i18n/addresses';
import { alternates } from '@/lib/platform/i18n/canonical';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translator } from '@/lib/platform/i18n/translator';

const PATH = '/accessibility';
const REVIEWED = new Date('2026-11-24');
const WCAG = 'https://www.w3.org/TR/WCAG22/';
const FEATURES = ['script', 'keyboard', 'zoom', 'colour', 'settings', 'language', 'maps'] as const;

/** Made on the first visit: the build knows neither the portal's address nor whether it is a demonstration. */
export const generateStaticParams = () => [];

export async function generateMetadata(): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'pages.accessibility');
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, PATH) };
}

/** The accessibility statement: the aim, what holds, how it is tested, what is known not to hold, and whom to tell. */
export default async function Accessibility() {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'pages.accessibility');
  const sections = [
    { id: 'standard', title: t('standard.title'), body: <p>{t.rich('standard.text', linkTo(WCAG))}</p> },
    {
      id: 'features',
      title: t('features.title'),
      body: (
        <ul>
          {FEATURES.map((feature) => (
            <li key={feature}>{t(`features.${feature}`)}</li>
          ))}
        </ul>
      ),
    },
    {
      id: 'tests',
      title: t('tests.title'),
      body: (
        <>
          <p>{t('tests.automatic')}</p>
          <p>{t('tests.people')}</p>
        </>
      ),
    },
    {
      id: 'limits',
      title: t('limits.title'),
      body: (
        <ul>
          <li>{t('limits.sources')}</li>
          <li>{t('limits.originals')}</li>
        </ul>
      ),
    },
    {
      id: 'help',
      title: t('help.title'),
      body: (
        <>
          <p>{t('help.tell')}</p>
          <p>{t.rich('help.meanwhile', linkTo(localePath(locale, '/data')))}</p>
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
