import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { Answers } from '@/components/practices/Answers';
import { MoveForm } from '@/components/practices/MoveForms';
import { PracticeSteps } from '@/components/practices/PracticeSteps';
import { ErrorSummary } from '@/components/ui/form/ErrorSummary';
import { WorkFrame } from '@/components/work/WorkFrame';
import { sentence } from '@/lib/platform/forms/words.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import {
  checkPractice,
  institutionNames,
  listsWith,
  readPracticeWork,
  stepOfField,
} from '@/lib/practices/index.ts';

export default async function CheckPage({ params }: { params: Promise<{ locale: string; id: string }> }) {
  const { locale: wanted, id } = await params;
  const path = `/workspace/practices/${id}/check`;
  const { viewer, locale } = await demandViewer(wanted, path);
  const practice = await readPracticeWork(viewer, id);
  if (!practice) notFound();
  if (!practice.can.edit) redirect(localePath(locale, `/workspace/practices/${id}`));
  const t = await getTranslations('workspace');
  const institutions = await institutionNames(locale);
  const lists = listsWith(institutions.keys());
  const checked = checkPractice(practice.draft, lists, { origin: practice.sendsAs });
  const problems = checked.ok ? {} : checked.fields;
  const links = Object.entries(problems).map(([field, message]) => ({
    href: `${localePath(locale, `/workspace/practices/${id}/edit/${stepOfField(field)}`)}#${field}`,
    message: sentence(locale, message),
  }));
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('check.title')} · RICOMI`}</title>
      <FormPage steps={<PracticeSteps practice={practice} lists={lists} locale={locale} />}>
        <PageHeading
          kicker={practice.draft.title || t('untitled')}
          title={t('check.title')}
          lead={t('check.lead')}
        />
        <ErrorSummary problems={links} title={t('check.notYet')} />
        <Answers practiceId={id} draft={practice.draft} {...{ locale, institutions, problems }} editable />
        {checked.ok && practice.can.submit && (
          <div className="mt-8">
            <MoveForm practiceId={id} locale={locale} name="submit" explain={t('check.send')} />
          </div>
        )}
      </FormPage>
    </WorkFrame>
  );
}
