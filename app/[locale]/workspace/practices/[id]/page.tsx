import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TwoColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { Answers } from '@/components/practices/Answers';
import { ClearanceLinks } from '@/components/practices/ClearanceLinks';
import { NextSteps } from '@/components/practices/NextSteps';
import { PracticeHistory } from '@/components/practices/PracticeHistory';
import { RefusedNotice } from '@/components/practices/RefusedNotice';
import { Remarks } from '@/components/practices/Remarks';
import { TONES } from '@/components/practices/words';
import { LinkButton } from '@/components/ui/Button';
import { DescriptionList } from '@/components/ui/data/DescriptionList';
import { Banner, Notice } from '@/components/ui/feedback/Notice';
import { StateTag } from '@/components/ui/feedback/Tag';
import { TaskList } from '@/components/ui/navigation/TaskList';
import { WorkFrame } from '@/components/work/WorkFrame';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import {
  checkStep,
  institutionNames,
  listClearances,
  listsWith,
  readHistory,
  readPracticeWork,
  STEPS,
} from '@/lib/practices/index.ts';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string; refused?: string }>;
};

const DONE = [
  'saved',
  'submit',
  'endorse',
  'withdraw',
  'discard',
  'confirm',
  'agree',
  'object',
  'release',
  'request_changes',
  'decline',
  'publish',
  'unpublish',
  'restore',
  'answer',
  'clearance',
  'revoked',
] as const;

export default async function PracticePage({ params, searchParams }: Props) {
  const { locale: wanted, id } = await params;
  const path = `/workspace/practices/${id}`;
  const { viewer, locale } = await demandViewer(wanted, path);
  const practice = await readPracticeWork(viewer, id);
  if (!practice) notFound();
  const { done, refused } = await searchParams;
  const said = DONE.find((name) => name === done);
  const t = await getTranslations('workspace');
  const tp = await getTranslations('practices');
  const institutions = await institutionNames(locale);
  const lists = listsWith(institutions.keys());
  const title = practice.draft.title || t('untitled');
  const links = await listClearances(viewer, id);
  const tasks = STEPS.map((step) => {
    const { state, errors, missing } = checkStep(practice.draft, step, lists, { origin: practice.sendsAs });
    const [wrong, gaps] = [Object.keys(errors).length, Object.keys(missing).length];
    const words = wrong > 0 ? t('practice.wrong', { count: wrong }) : t('practice.missing', { count: gaps });
    return {
      title: `${step}. ${tp(`stepTitle.${step}`)}`,
      href: localePath(locale, `${path}/edit/${step}`),
      state:
        state === 'complete'
          ? ('done' as const)
          : state === 'empty'
            ? ('todo' as const)
            : ('incomplete' as const),
      ...(state === 'started' && { words }),
    };
  });
  const facts = [
    {
      term: t('list.state'),
      description: <StateTag tone={TONES[practice.state]}>{tp(`state.${practice.state}`)}</StateTag>,
    },
    {
      term: t('list.since'),
      description: formatDate(locale, new Date(practice.stateSince), viewer.timeZone),
    },
    {
      term: t('list.institution'),
      description: t(`practice.origin.${practice.origin}`, {
        organisation: organisationName(practice.organisation, locale),
      }),
    },
    ...(practice.can.edit || practice.can.clear
      ? [{ term: t('practice.documents'), description: <Documents id={id} locale={locale} /> }]
      : []),
  ];
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${title} · RICOMI`}</title>
      <TwoColumn aside={<DescriptionList items={facts} />}>
        {said && (
          <Banner title={t(`done.${said}`)}>{said === 'submit' && <p>{t('done.submitNext')}</p>}</Banner>
        )}
        <RefusedNotice code={refused} locale={locale} />
        <PageHeading
          kicker={t('practice.version', { number: practice.number })}
          title={title}
          lang={practice.draft.language}
        />
        {practice.publishedNumber !== null && practice.publishedNumber !== practice.number && (
          <Notice>{t('practice.public', { number: practice.publishedNumber })}</Notice>
        )}
        {practice.slug && practice.publishedNumber !== null && (
          <p>
            <a href={localePath(locale, `/practices/${practice.slug}`)}>{t('practice.read')}</a>
          </p>
        )}
        {practice.can.edit && (
          <section aria-labelledby="tasks" className="mt-8">
            <h2 id="tasks" className="mb-3 text-lg">
              {t('practice.tasks')}
            </h2>
            <TaskList tasks={tasks} />
            <p className="mt-4">
              <LinkButton href={localePath(locale, `${path}/check`)}>{t('practice.check')}</LinkButton>
            </p>
          </section>
        )}
        <Remarks practice={practice} locale={locale} />
        <NextSteps practice={practice} locale={locale} />
        {(practice.can.clear || links.length > 0) && (
          <ClearanceLinks practiceId={id} links={links} locale={locale} mayCreate={practice.can.clear} />
        )}
        {!practice.can.edit && (
          <details className="mt-8 border-t border-line">
            <summary className="py-2.5 font-bold">{t('practice.answers')}</summary>
            <Answers
              practiceId={id}
              draft={practice.draft}
              locale={locale}
              institutions={institutions}
              editable={false}
            />
          </details>
        )}
        <PracticeHistory
          entries={await readHistory(id, practice.inner)}
          locale={locale}
          timeZone={viewer.timeZone}
        />
      </TwoColumn>
    </WorkFrame>
  );
}

async function Documents({ id, locale }: { id: string; locale: string }) {
  const t = await getTranslations('workspace.practice');
  const base = `/api/workspace/practices/${id}/document?locale=${locale}`;
  return (
    <>
      <a href={`${base}&format=docx`}>{t('word')}</a> · <a href={`${base}&format=pdf`}>{t('pdf')}</a>
    </>
  );
}
