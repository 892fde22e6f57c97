import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TwoColumn } from '@/components/layout/Columns';
import { Answers } from '@/components/practices/Answers';
import { PracticeArticle } from '@/components/practices/article/PracticeArticle';
import { VersionChanges } from '@/components/practices/article/VersionChanges';
import { PracticeHistory } from '@/components/practices/PracticeHistory';
import { RefusedNotice } from '@/components/practices/RefusedNotice';
import { ReviewRail } from '@/components/practices/review/ReviewRail';
import { Banner, Notice } from '@/components/ui/feedback/Notice';
import { Breadcrumbs } from '@/components/ui/navigation/Breadcrumbs';
import { WorkFrame } from '@/components/work/WorkFrame';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import {
  institutionNames,
  type PracticeWork,
  readHistory,
  readPracticeWork,
  readPreview,
  readPublicPractice,
} from '@/lib/practices/index.ts';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string; refused?: string }>;
};

export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale: wanted, id } = await params;
  const path = `/secretariat/review/${id}`;
  const { viewer, locale } = await demandViewer(wanted, path, ['practice', 'queue']);
  const practice = await readPracticeWork(viewer, id);
  if (!practice) notFound();
  const { done, refused } = await searchParams;
  const said = (['checklist', 'settle', 'remark'] as const).find((name) => name === done);
  const t = await getTranslations('review');
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${practice.draft.title} · RICOMI`}</title>
      <TwoColumn aside={<ReviewRail practice={practice} locale={locale} />}>
        {said && <Banner title={t(`page.done.${said}`)} />}
        <RefusedNotice code={refused} locale={locale} />
        <Breadcrumbs links={[{ href: localePath(locale, '/secretariat/review'), text: t('queue.title') }]} />
        {isNextVersion(practice) && (
          <p className="mb-4">
            <a href="#changes" className="inline-flex min-h-11 items-center font-bold">
              {t('page.previous')}
            </a>
          </p>
        )}
        <Text practice={practice} locale={locale} />
        <Changes practice={practice} />
        <PracticeHistory
          entries={await readHistory(id, practice.inner)}
          locale={locale}
          timeZone={viewer.timeZone}
        />
      </TwoColumn>
    </WorkFrame>
  );
}

/** The text as its readers will see it; what the form contains while something is missing. */
async function Text({ practice, locale }: { practice: PracticeWork; locale: Locale }) {
  const t = await getTranslations('review.page');
  const preview = await readPreview(practice.versionId, locale);
  if (preview) return <PracticeArticle practice={preview} locale={locale} />;
  return (
    <>
      <h1 lang={practice.draft.language}>{practice.draft.title}</h1>
      <Notice tone="warning">{t('incomplete')}</Notice>
      <Answers
        practiceId={practice.id}
        draft={practice.draft}
        locale={locale}
        institutions={await institutionNames(locale)}
        editable={false}
      />
    </>
  );
}

/** Does the public read an earlier version? */
const isNextVersion = ({ publishedNumber, number, slug }: PracticeWork): boolean =>
  publishedNumber !== null && publishedNumber !== number && slug !== null;

/** What changed since the version that the public reads, at a glance. */
async function Changes({ practice }: { practice: PracticeWork }) {
  if (!isNextVersion(practice) || !practice.slug) return null;
  const language = practice.draft.language;
  const [before, after] = await Promise.all([
    readPublicPractice(practice.slug, language),
    readPreview(practice.versionId, language),
  ]);
  if (!before || !after) return null;
  const t = await getTranslations();
  return (
    <section aria-labelledby="changes" className="mt-12 border-t border-line pt-4">
      <h2 id="changes" className="mb-4 text-lg">
        {t('review.page.previous')}
      </h2>
      <VersionChanges before={before} after={after} none={t('article.changesNone')} />
    </section>
  );
}
