import { randomUUID } from 'node:crypto';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ConflictChoice } from '@/components/practices/ConflictChoice';
import { FieldRemarks } from '@/components/practices/FieldRemarks';
import { PracticeForm } from '@/components/practices/form/PracticeForm';
import { PracticeSteps } from '@/components/practices/PracticeSteps';
import { WorkFrame } from '@/components/work/WorkFrame';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { browserKey } from '@/lib/platform/secrets/keys.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import {
  checkStep,
  listsWith,
  readConflict,
  readPracticeWork,
  STEPS,
  stepOf,
} from '@/lib/practices/index.ts';
import { formOptions } from './options';

type Props = {
  params: Promise<{ locale: string; id: string; step: string }>;
  searchParams: Promise<{ checked?: string }>;
};

export default async function EditStepPage({ params, searchParams }: Props) {
  const { locale: wanted, id, step: which } = await params;
  const path = `/workspace/practices/${id}/edit/${which}`;
  const { viewer, locale } = await demandViewer(wanted, path);
  const step = STEPS.find((number) => String(number) === which);
  const practice = await readPracticeWork(viewer, id);
  if (!step || !practice) notFound();
  if (!practice.can.edit) redirect(localePath(locale, `/workspace/practices/${id}`));
  const options = await formOptions(locale);
  const lists = listsWith(options.institutions.map(({ value }) => value));
  const { errors } = checkStep(practice.draft, step, lists, { origin: practice.sendsAs });
  const { checked } = await searchParams;
  const conflict = await readConflict(viewer, practice.versionId, step);
  if (checked && !conflict && Object.keys(errors).length === 0) {
    redirect(
      localePath(
        locale,
        step === 6 ? `/workspace/practices/${id}/check` : `/workspace/practices/${id}/edit/${step + 1}`,
      ),
    );
  }
  const t = await getTranslations();
  const save = practice.saves[step];
  const heading = (
    <PageHeading
      kicker={t('form.kicker', { step, steps: STEPS.length })}
      title={t(`practices.stepTitle.${step}`)}
    />
  );
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t(`practices.stepTitle.${step}`)} · RICOMI`}</title>
      <FormPage steps={<PracticeSteps practice={practice} lists={lists} locale={locale} current={step} />}>
        {heading}
        {conflict ? (
          <ConflictChoice
            practice={practice}
            locale={locale}
            step={step}
            mine={conflict.mine}
            theirs={stepOf(practice.draft, step)}
          />
        ) : (
          <>
            <FieldRemarks practice={practice} step={step} locale={locale} />
            <PracticeForm
              key={save?.revision ?? 0}
              {...{ locale, step, options }}
              accountId={viewer.id}
              browserKey={browserKey(viewer.id)}
              practiceId={id}
              origin={practice.sendsAs}
              draft={practice.draft}
              base={save?.revision ?? 0}
              client={randomUUID()}
              savedAt={save ? Date.parse(save.at) : null}
              errors={checked ? errors : {}}
            />
          </>
        )}
      </FormPage>
    </WorkFrame>
  );
}
