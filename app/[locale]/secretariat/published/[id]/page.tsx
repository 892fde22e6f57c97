import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { MoveForm } from '@/components/practices/MoveForms';
import { RefusedNotice } from '@/components/practices/RefusedNotice';
import { DescriptionList } from '@/components/ui/data/DescriptionList';
import { Banner } from '@/components/ui/feedback/Notice';
import { Breadcrumbs } from '@/components/ui/navigation/Breadcrumbs';
import { WorkFrame } from '@/components/work/WorkFrame';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { readStanding } from '@/lib/practices/index.ts';
import { countryName } from '@/lib/reference/names.ts';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string; refused?: string }>;
};

export default async function StandingPage({ params, searchParams }: Props) {
  const { locale: wanted, id } = await params;
  const path = `/secretariat/published/${id}`;
  const { viewer, locale } = await demandViewer(wanted, path, ['practice', 'unpublish']);
  const practice = await readStanding(viewer, id);
  if (!practice) notFound();
  const { done, refused } = await searchParams;
  const said = (['unpublish', 'restore'] as const).find((name) => name === done);
  const t = await getTranslations('review.published');
  const tw = await getTranslations('workspace');
  const { title, language, number, slug, publishedAt, withdrawnAt, organisation, countryCode } = practice;
  const institution = organisationName(organisation, locale);
  const date = (iso: string) => formatDate(locale, new Date(iso), viewer.timeZone);
  const facts = [
    { term: t('country'), description: countryCode ? countryName(countryCode, locale) : institution },
    { term: tw('list.institution'), description: institution },
    { term: t('version'), description: String(number) },
    { term: t('publishedOn'), description: date(publishedAt) },
    ...(withdrawnAt ? [{ term: t('withdrawnOn'), description: date(withdrawnAt) }] : []),
  ];
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${title} · RICOMI`}</title>
      <SingleColumn text>
        {said && <Banner title={tw(`done.${said}`)} />}
        <RefusedNotice code={refused} locale={locale} />
        <Breadcrumbs links={[{ href: localePath(locale, '/secretariat/published'), text: t('title') }]} />
        <PageHeading title={title} lang={language} />
        <DescriptionList items={facts} />
        {!withdrawnAt && slug && (
          <p className="my-4">
            <a href={localePath(locale, `/practices/${slug}`)}>{tw('practice.read')}</a>
          </p>
        )}
        {withdrawnAt ? (
          <MoveForm practiceId={id} locale={locale} name="restore" explain={t('restoreExplain')} />
        ) : (
          <MoveForm
            practiceId={id}
            locale={locale}
            name="unpublish"
            kind="danger"
            explain={t('unpublishExplain')}
          />
        )}
      </SingleColumn>
    </WorkFrame>
  );
}
