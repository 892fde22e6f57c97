import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { CheckboxField, RadioField, SelectField, TextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { type Column, Table } from '@/components/ui/data/Table';
import { Banner } from '@/components/ui/feedback/Notice';
import { Hidden } from '@/components/ui/Hidden';
import { WorkFrame } from '@/components/work/WorkFrame';
import { eraseAction, inviteAction, restoreAction, suspendAction } from '@/lib/accounts/actions.ts';
import { listPeople, type PersonRow, rolesToInvite } from '@/lib/accounts/index.ts';
import { listOrganisations, organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { comparer, dotted } from '@/lib/platform/i18n/format.ts';
import { type Locale, languageChoices } from '@/lib/platform/i18n/locales.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { setEndorsementAction } from '@/lib/practices/actions.ts';
import { readEndorsement } from '@/lib/practices/index.ts';
import { countryName } from '@/lib/reference/names.ts';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> };

export default async function PeoplePage({ params, searchParams }: Props) {
  const path = '/workspace/people';
  const { viewer, locale } = await demandViewer((await params).locale, path, ['account', 'read']);
  const { done } = await searchParams;
  const said = (['invite', 'suspend', 'restore', 'erase', 'endorsement'] as const).find(
    (name) => name === done,
  );
  const t = await getTranslations('account.people');
  const role = await getTranslations('workspace.role');
  const columns: Column<PersonRow>[] = [
    {
      key: 'name',
      header: t('name'),
      names: true,
      cell: ({ name, email }) => (
        <>
          {name}
          <span className="block text-sm text-ink-2">{email}</span>
        </>
      ),
    },
    {
      key: 'role',
      header: t('role'),
      cell: (person) => <span className="whitespace-nowrap">{role(person.role)}</span>,
    },
    {
      key: 'institution',
      header: t('institution'),
      cell: ({ organisation, countryCode }) =>
        dotted([organisationName(organisation, locale), countryCode && countryName(countryCode, locale)]),
    },
    { key: 'status', header: t('status'), cell: ({ status }) => t(`state.${status}`) },
    { key: 'actions', header: t('actions'), cell: (person) => <Actions person={person} locale={locale} /> },
  ];
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('title')} · RICOMI`}</title>
      <SingleColumn>
        {said && <Banner title={t(`done.${said}`)} />}
        <PageHeading title={t('title')} />
        <div className="mb-8 border-t border-line">
          <Invite viewer={viewer} locale={locale} />
          <Endorsement viewer={viewer} locale={locale} />
        </div>
        <Table
          caption={t('caption')}
          captionHidden
          columns={columns}
          rows={await listPeople(viewer)}
          rowKey={({ id }) => id}
        />
      </SingleColumn>
    </WorkFrame>
  );
}

async function Actions({ person, locale }: { person: PersonRow; locale: Locale }) {
  const t = await getTranslations('account.people');
  const hidden = { locale, accountId: person.id };
  const { suspend, restore, erase, change } = person.can;
  return (
    <>
      {change && (
        <p>
          <a
            href={localePath(locale, `/workspace/people/${person.id}`)}
            className="inline-flex min-h-11 items-center"
          >
            {t('change')}
            <Hidden> {person.name ?? person.email}</Hidden>
          </a>
        </p>
      )}
      {suspend && (
        <ActionForm action={suspendAction} hidden={hidden}>
          <button type="submit" className="link-button">
            {t('suspend')}
          </button>
        </ActionForm>
      )}
      {restore && (
        <ActionForm action={restoreAction} hidden={hidden}>
          <button type="submit" className="link-button">
            {t('restore')}
          </button>
        </ActionForm>
      )}
      {erase && (
        <details>
          <summary className="py-2.5">{t('erase')}</summary>
          <ActionForm action={eraseAction} hidden={hidden}>
            <p className="mb-2 max-w-[40ch] text-sm">{t('eraseExplain')}</p>
            <Button kind="danger">{t('erase')}</Button>
          </ActionForm>
        </details>
      )}
    </>
  );
}

/** For a State's focal point: whether what its institutions send waits for their endorsement. */
async function Endorsement({ viewer, locale }: { viewer: Viewer; locale: Locale }) {
  const asks = await readEndorsement(viewer);
  if (asks === null) return null;
  const t = await getTranslations('account.people');
  return (
    <ActionForm action={setEndorsementAction} hidden={{ locale }} folded={t('endorsement')}>
      <p className="text-ink-2">{t('endorsementLead')}</p>
      <CheckboxField
        name="endorsement"
        label={t('endorsement')}
        labelHidden
        choices={[{ value: 'on', label: t('endorsementAsk') }]}
        values={asks ? ['on'] : []}
      />
      <Button kind="secondary">{t('endorsementSave')}</Button>
    </ActionForm>
  );
}

async function Invite({ viewer, locale }: { viewer: Viewer; locale: Locale }) {
  const roles = rolesToInvite(viewer);
  if (roles.length === 0) return null;
  const t = await getTranslations('account');
  const role = await getTranslations('workspace.role');
  const compare = comparer(locale);
  const within = (await listOrganisations()).filter(
    ({ id, countryCode }) =>
      viewer.role !== 'focal_point' ||
      (viewer.countryCode ? countryCode === viewer.countryCode : id === viewer.organisationId),
  );
  const organisations = within
    .map((organisation) => {
      const { id, countryCode } = organisation;
      const prefix =
        countryCode && viewer.role !== 'focal_point' ? `${countryName(countryCode, locale)} · ` : '';
      return { value: id, label: prefix + organisationName(organisation, locale) };
    })
    .sort((a, b) => compare(a.label, b.label));
  return (
    <ActionForm action={inviteAction} hidden={{ locale }} folded={t('people.invite')}>
      <p className="text-ink-2">{t('people.inviteLead')}</p>
      {viewer.role === 'secretariat' && <p className="text-ink-2">{t('people.invitePartners')}</p>}
      <TextField name="name" label={t('invitation.name')} />
      <TextField name="email" label={t('signIn.email')} type="email" width="medium" />
      <SelectField
        name="organisationId"
        label={t('people.institution')}
        options={organisations}
        defaultValue={viewer.organisationId}
      />
      <RadioField
        name="role"
        label={t('people.role')}
        choices={roles.map((name) => ({ value: name, label: role(name) }))}
        value={roles[0]}
      />
      <SelectField
        name="language"
        label={t('people.language')}
        options={languageChoices}
        defaultValue={locale}
      />
      <Button>{t('people.inviteButton')}</Button>
    </ActionForm>
  );
}
