import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { linkTo, TextPage } from '@/components/layout/TextPage';
import { DescriptionList } from '@/components/ui/data/DescriptionList';
import { alternates } from '@/lib/platform/i18n/canonical';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translator } from '@/lib/platform/i18n/translator';
import { OBJECTION_DAYS } from '@/lib/practices/workflow';

const PATH = '/about';
const REVIEWED = new Date('2026-11-24');
const COMMITTEE = 'https://www.oas.org/en/sedi/ddse/pages/index-3_CEAM.asp';
const ROLES = ['contributor', 'focal', 'secretariat', 'administrator'] as const;

/** Made on the first visit: the build knows neither the portal's address nor whether it is a demonstration. */
export const generateStaticParams = () => [];

export async function generateMetadata(): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'pages.about');
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, PATH) };
}

/** What the network is, where it comes from, who does what, and how a practice comes to be published. */
export default async function About() {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'pages.about');
  const sections = [
    {
      id: 'origin',
      title: t('origin.title'),
      body: (
        <>
          <p>{t.rich('origin.proposal', linkTo(COMMITTEE))}</p>
          <p>{t('origin.portal')}</p>
        </>
      ),
    },
    {
      id: 'practice',
      title: t('practice.title'),
      body: (
        <>
          <p>{t('practice.kinds')}</p>
          <p>{t('practice.content')}</p>
        </>
      ),
    },
    {
      id: 'who',
      title: t('who.title'),
      body: (
        <DescriptionList
          items={ROLES.map((role) => ({
            key: role,
            term: <b className="text-ink">{t(`who.${role}`)}</b>,
            description: t(`who.${role}Text`),
          }))}
        />
      ),
    },
    {
      id: 'review',
      title: t('review.title'),
      body: (
        <>
          <ol>
            <li>{t('review.submit')}</li>
            <li>{t('review.endorse')}</li>
            <li>{t('review.other', { days: OBJECTION_DAYS })}</li>
            <li>{t('review.criteria')}</li>
            <li>{t('review.decide')}</li>
            <li>{t('review.version')}</li>
          </ol>
          <p>{t('review.judgement')}</p>
        </>
      ),
    },
    { id: 'compiled', title: t('compiled.title'), body: <p>{t('compiled.text')}</p> },
    {
      id: 'languages',
      title: t('languages.title'),
      body: (
        <>
          <p>{t('languages.equal')}</p>
          <p>{t('languages.machine')}</p>
        </>
      ),
    },
    { id: 'join', title: t('join.title'), body: <p>{t('join.text')}</p> },
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
