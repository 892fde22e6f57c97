'use client';
// The six steps: which control each field gets, in the order of the screen.

import { useTranslations } from 'next-intl';
import { FieldGroup } from '@/components/ui/form/FieldGroup';
import { LIMITS, type Step } from '@/lib/practices/vocabulary.ts';
import { useStep } from './context';
import { Address, Line, LongText, OneOf, PartialDate, Pick, Quantity, Some, Tick } from './controls';
import { InstitutionPicker } from './InstitutionPicker';
import { Rows } from './Rows';

function Step1() {
  const { options } = useStep();
  return (
    <>
      <Line name="title" />
      <OneOf name="kind" choices={options.kinds} />
      <Some name="themes" choices={options.themes} columns />
      <LongText name="summary" limit={LIMITS.summary} rows={4} />
      <OneOf name="language" choices={options.languages} />
    </>
  );
}

function Step2() {
  const { options } = useStep();
  const t = useTranslations('form');
  const countries = [...options.memberStates, ...options.otherCountries];
  return (
    <>
      <Some name="countries" choices={options.memberStates} columns />
      <InstitutionPicker name="leadInstitution" label="leadInstitution" />
      <Line name="leadInstitutionName" optional />
      <Some name="population" choices={options.population} columns />
      <Rows name="partners" title="partner" add={t('addPartner')} optional>
        {(row) => (
          <>
            <InstitutionPicker name={`${row}.institution`} label="partnerInstitution" />
            <Line name={`${row}.name`} label="partnerName" optional />
            <Pick
              name={`${row}.country`}
              label="partnerCountry"
              options={countries}
              empty={t('choose')}
              optional
            />
            <Line name={`${row}.role`} label="partnerRole" />
          </>
        )}
      </Rows>
    </>
  );
}

function Step3() {
  const { options } = useStep();
  const t = useTranslations();
  return (
    <>
      <LongText name="problem" limit={LIMITS.problem} rows={7} />
      <LongText name="approach" limit={LIMITS.approach} rows={12} />
      <LongText name="legalBasis" limit={LIMITS.legalBasis} rows={3} optional />
      <FieldGroup ruled name="resources" label={t('practices.field.resources')} optional>
        <LongText
          name="resources.people"
          label="resourcesPeople"
          hint="resourcesPeople"
          limit={LIMITS.legalBasis}
          rows={2}
          optional
        />
        <Quantity name="resources.amount" label="resourcesAmount" hint="resourcesAmount" optional />
        <Pick
          name="resources.currency"
          label="resourcesCurrency"
          options={options.currencies}
          empty={t('form.choose')}
          optional
        />
        <Address name="resources.source" label="resourcesSource" optional />
      </FieldGroup>
      <PartialDate name="startDate" />
      <Tick name="ongoing" />
      <PartialDate name="endDate" />
    </>
  );
}

function Step4() {
  const { options } = useStep();
  const t = useTranslations('form');
  return (
    <>
      <LongText name="results" limit={LIMITS.results} rows={8} />
      <Rows name="resultFigures" title="resultFigure" add={t('addFigure')} optional>
        {(row) => (
          <>
            <Line name={`${row}.indicator`} label="figureIndicator" />
            <Quantity name={`${row}.value`} label="figureValue" />
            <Line name={`${row}.unit`} label="figureUnit" width="medium" />
            <Line name={`${row}.year`} label="figureYear" width="year" />
            <Address name={`${row}.source`} label="figureSource" optional />
          </>
        )}
      </Rows>
      <OneOf name="evaluation.kind" label="evaluation" choices={options.evaluations} />
      <Address name="evaluation.url" label="evaluationUrl" optional />
      <Rows name="evidence" title="evidenceItem" add={t('addDocument')} optional>
        {(row) => (
          <>
            <Line name={`${row}.title`} label="linkTitle" optional />
            <Address name={`${row}.url`} label="linkUrl" />
          </>
        )}
      </Rows>
      <Rows name="sources" title="source" add={t('addSource')} optional>
        {(row) => (
          <>
            <Line name={`${row}.title`} label="linkTitle" />
            <Address name={`${row}.url`} label="linkUrl" />
          </>
        )}
      </Rows>
    </>
  );
}

function Step5() {
  const { options } = useStep();
  return (
    <>
      <LongText name="lessons" limit={LIMITS.lessons} rows={7} />
      <LongText name="conditions" limit={LIMITS.conditions} rows={5} optional />
      <LongText name="challenges" limit={LIMITS.challenges} rows={5} optional />
      <LongText name="gender" limit={LIMITS.gender} rows={3} optional />
      <LongText name="rights" limit={LIMITS.rights} rows={3} optional />
      <Some name="gcmObjectives" choices={options.objectives} />
      <Some name="sdgTargets" choices={options.targets} optional />
    </>
  );
}

function Step6() {
  const t = useTranslations('practices');
  return (
    <>
      <FieldGroup ruled name="contact" label={t('field.contact')} hint={t('hint.contact')}>
        <Line name="contact.name" label="contactName" />
        <Line name="contact.office" label="contactOffice" optional />
        <Line name="contact.email" label="contactEmail" />
      </FieldGroup>
      <Tick name="contactPublic" />
      <Tick name="offerToShare" />
      <Tick name="licence" />
    </>
  );
}

export const STEP_FORMS: Record<Step, () => React.ReactNode> = {
  1: Step1,
  2: Step2,
  3: Step3,
  4: Step4,
  5: Step5,
  6: Step6,
};
