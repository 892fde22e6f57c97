import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TwoColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { LongTextField, RadioField, SelectField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { DescriptionList } from '@/components/ui/data/DescriptionList';
import { Banner } from '@/components/ui/feedback/Notice';
import { Breadcrumbs } from '@/components/ui/navigation/Breadcrumbs';
import { WorkFrame } from '@/components/work/WorkFrame';
import { assignRoleAction, resetSecondFactorAction } from '@/lib/accounts/actions.ts';
import { type PersonView, readPerson } from '@/lib/accounts/index.ts';
import { listOrganisations, organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { comparer } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { countryName } from '@/lib/reference/names.ts';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string }>;
};
type OfPerson = { person: PersonView; locale: Locale };

export default async function PersonPage({ params, searchParams }: Props) {
  const { locale: wanted, id } = await params;
  const path = `/workspace/people/${id}`;
  const { viewer, locale } = await demandViewer(wanted, path, ['account', 'read']);
  const person = await readPerson(viewer, id);
  if (!person) notFound();
  const { done } = await searchParams;
  const said = (['assign', 'reset_factor'] as const).find((name) => name === done);
  const t = await getTranslations('account');
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${person.name ?? t('people.title')} · RICOMI`}</title>
      <TwoColumn aside={<Facts person={person} locale={locale} />}>
        {said && <Banner title={t(`person.done.${said}`)} />}
        <Breadcrumbs links={[{ href: localePath(locale, '/workspace/people'), text: t('people.title') }]} />
        <PageHeading title={person.name} lead={person.email} />
        {person.roles.length > 0 && <Standing person={person} locale={locale} />}
        {person.secondFactor !== null && <SecondFactor person={person} locale={locale} />}
        {person.roles.length === 0 && person.secondFactor === null && (
          <p className="text-ink-2">{t('person.nothing')}</p>
        )}
      </TwoColumn>
    </WorkFrame>
  );
}

async function Facts({ person, locale }: OfPerson) {
  const t = await getTranslations('account.people');
  const role = await getTranslations('workspace.role');
  const { organisation, countryCode, status } = person;
  return (
    <DescriptionList
      items={[
        { term: t('role'), description: role(person.role) },
        {
          term: t('institution'),
          description: [
            organisationName(organisation, locale),
            countryCode && countryName(countryCode, locale),
          ]
            .filter(Boolean)
            .join(' · '),
        },
        { term: t('status'), description: t(`state.${status}`) },
      ]}
    />
  );
}

async function Standing({ person, locale }: OfPerson) {
  const t = await getTranslations('account');
  const role = await getTranslations('workspace.role');
  return (
    <section aria-labelledby="standing" className="border-t border-line py-4">
      <h2 id="standing" className="mb-2 text-lg">
        {t(person.move ? 'person.standing' : 'people.role')}
      </h2>
      <p className="max-w-[60ch] text-ink-2">{t('person.standingLead')}</p>
      <ActionForm action={assignRoleAction} hidden={{ locale, accountId: person.id }}>
        <RadioField
          name="role"
          label={t('people.role')}
          choices={person.roles.map((name) => ({ value: name, label: role(name) }))}
          value={person.role}
        />
        {person.move && (
          <SelectField
            name="organisationId"
            label={t('people.institution')}
            options={await institutions(locale)}
            defaultValue={person.organisationId}
          />
        )}
        <Button>{t('own.save')}</Button>
      </ActionForm>
    </section>
  );
}

async function institutions(locale: Locale) {
  const compare = comparer(locale);
  return (await listOrganisations())
    .map((organisation) => {
      const { id, countryCode } = organisation;
      const prefix = countryCode ? `${countryName(countryCode, locale)} · ` : '';
      return { value: id, label: prefix + organisationName(organisation, locale) };
    })
    .sort((a, b) => compare(a.label, b.label));
}

async function SecondFactor({ person, locale }: OfPerson) {
  const t = await getTranslations('account');
  return (
    <section aria-labelledby="factor" className="border-t border-line py-4">
      <h2 id="factor" className="mb-2 text-lg">
        {t('own.secondFactor')}
      </h2>
      {person.secondFactor ? (
        <>
          <p className="max-w-[60ch] text-ink-2">{t('person.resetLead')}</p>
          <ActionForm action={resetSecondFactorAction} hidden={{ locale, accountId: person.id }}>
            <LongTextField
              name="reason"
              label={t('person.resetReason')}
              hint={t('person.resetHint')}
              limit={500}
              rows={3}
            />
            <Button kind="danger">{t('person.resetButton')}</Button>
          </ActionForm>
        </>
      ) : (
        <p>{t('own.secondFactorOff')}</p>
      )}
    </section>
  );
}
