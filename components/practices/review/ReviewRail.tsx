import { useTranslations } from 'next-intl';
import { TONES } from '@/components/practices/words';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { CheckboxField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { DescriptionList } from '@/components/ui/data/DescriptionList';
import { StateTag } from '@/components/ui/feedback/Tag';
import { organisationName } from '@/lib/organisations/index.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { setChecklistAction, settleObjectionAction } from '@/lib/practices/actions.ts';
import { CRITERIA, type PracticeWork } from '@/lib/practices/index.ts';
import { countryName } from '@/lib/reference/names.ts';
import { FoldedMove, MoveForm } from '../MoveForms';
import { ReviewRemarks } from './ReviewRemarks';

type Props = { practice: PracticeWork; locale: Locale };

/** Beside the text under review: how it stands, the criteria, the remarks, the decision. */
export function ReviewRail({ practice, locale }: Props) {
  const t = useTranslations('review');
  const tp = useTranslations('practices');
  const tw = useTranslations('workspace');
  const { can, reviewer } = practice;
  const target = { practiceId: practice.id, locale };
  return (
    <>
      <DescriptionList
        items={[
          {
            term: t('queue.state'),
            description: <StateTag tone={TONES[practice.state]}>{tp(`state.${practice.state}`)}</StateTag>,
          },
          { term: tw('list.since'), description: formatDate(locale, new Date(practice.stateSince)) },
          {
            term: tw('list.institution'),
            description: tw(`practice.origin.${practice.origin}`, {
              organisation: organisationName(practice.organisation, locale),
            }),
          },
          {
            term: t('queue.reviewer'),
            description: reviewer ? (reviewer.name ?? tw('former')) : t('queue.nobody'),
          },
        ]}
      />
      <Objections {...{ practice, locale }} />
      {can.take && <MoveForm {...target} name="take" />}
      {can.review && <Checklist {...{ practice, locale }} />}
      <ReviewRemarks practice={practice} locale={locale} />
      {can.review && (
        <section aria-labelledby="decide" className="mt-8">
          <h2 id="decide" className="text-base">
            {t('page.decide')}
          </h2>
          {can.publish && <MoveForm {...target} name="publish" explain={t('page.publishExplain')} />}
          {can.request_changes && (
            <MoveForm
              {...target}
              name="request_changes"
              kind="secondary"
              explain={t('page.requestExplain')}
            />
          )}
          {can.decline && <FoldedMove {...target} name="decline" />}
          {can.release && <FoldedMove {...target} name="release" explain={t('page.releaseExplain')} />}
        </section>
      )}
      {can.unpublish && <FoldedMove {...target} name="unpublish" />}
      {can.restore && <MoveForm {...target} name="restore" kind="secondary" />}
    </>
  );
}

function Checklist({ practice, locale }: Props) {
  const t = useTranslations('review');
  const checked = CRITERIA.filter((criterion) => practice.checklist[criterion]);
  return (
    <section aria-labelledby="checklist" className="mt-8">
      <h2 id="checklist" className="text-base">
        {t('page.checklist')}
      </h2>
      <p className="text-ink-2">{t('page.checklistLeft', { count: CRITERIA.length - checked.length })}</p>
      <ActionForm action={setChecklistAction} hidden={{ practiceId: practice.id, locale }}>
        <CheckboxField
          name="checked"
          label={t('page.checklist')}
          labelHidden
          choices={CRITERIA.map((criterion) => ({ value: criterion, label: t(`criteria.${criterion}`) }))}
          values={checked}
        />
        <Button kind="secondary">{t('page.checklistSave')}</Button>
      </ActionForm>
    </section>
  );
}

function Objections({ practice, locale }: Props) {
  const t = useTranslations('review.page');
  const words = t as unknown as (key: string, values?: object) => string;
  if (practice.objections.length === 0) return null;
  return (
    <section aria-labelledby="objections" className="mt-6">
      <h2 id="objections" className="text-base">
        {t('objections')}
      </h2>
      <ul>
        {practice.objections.map(({ countryCode, state, deadline, reason }) => (
          <li key={countryCode} className="py-2">
            <b>{countryName(countryCode, locale)}</b>{' '}
            {words(`objection.${state}`, { date: formatDate(locale, new Date(deadline)) })}
            {reason && <p className="whitespace-pre-line">{reason}</p>}
            {state === 'objected' && practice.can.settle && (
              <ActionForm
                action={settleObjectionAction}
                hidden={{ practiceId: practice.id, locale, countryCode }}
              >
                <Button kind="secondary">{t('settle')}</Button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
