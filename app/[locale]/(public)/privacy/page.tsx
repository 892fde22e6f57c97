import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { TextPage } from '@/components/layout/TextPage';
import { alternates } from '@/lib/platform/i18n/canonical';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translator } from '@/lib/platform/i18n/translator';
import { SESSION_HOURS } from '@/lib/platform/session/token';

const PATH = '/privacy';
const REVIEWED = new Date('2026-11-24');

/** Made on the first visit: the build knows neither the portal's address nor whether it is a demonstration. */
export const generateStaticParams = () => [];

export async function generateMetadata(): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'pages.privacy');
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, PATH) };
}

/** What is stored about a reader (nothing) and about a person with an account, and what each may ask for. */
export default async function Privacy() {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'pages.privacy');
  const sections = [
    {
      id: 'reading',
      title: t('reading.title'),
      body: (
        <>
          <p>{t('reading.none')}</p>
          <p>{t('reading.log')}</p>
        </>
      ),
    },
    {
      id: 'finder',
      title: t('finder.title'),
      body: (
        <>
          <p>{t('finder.answers')}</p>
          <p>{t('finder.offline')}</p>
          <p>{t('finder.report')}</p>
        </>
      ),
    },
    {
      id: 'account',
      title: t('account.title'),
      body: (
        <>
          <p>{t('account.intro')}</p>
          <ul>
            <li>{t('account.person')}</li>
            <li>{t('account.secrets')}</li>
            <li>{t('account.sessions', { hours: SESSION_HOURS })}</li>
            <li>{t('account.tries')}</li>
          </ul>
          <p>{t('account.cookies')}</p>
          <p>{t('account.drafts')}</p>
        </>
      ),
    },
    {
      id: 'published',
      title: t('published.title'),
      body: (
        <>
          <p>{t('published.contact')}</p>
          <p>{t('published.audit')}</p>
        </>
      ),
    },
    {
      id: 'rights',
      title: t('rights.title'),
      body: (
        <>
          <p>{t('rights.text')}</p>
          <p>{t('rights.ask')}</p>
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
