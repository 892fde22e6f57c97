import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { RadioField, SelectField, TextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { type Column, Table } from '@/components/ui/data/Table';
import { Banner } from '@/components/ui/feedback/Notice';
import { WorkFrame } from '@/components/work/WorkFrame';
import { eraseAction, inviteAction, restoreAction, suspendAction } from '@/lib/accounts/actions.ts';
import { listPeople, type PersonRow, rolesToInvite } from '@/lib/accounts/index.ts';
import { listOrganisations, organisationName } from '@/lib/organisations/index.ts';
import { comparer } from '@/lib/platform/i18n/format.ts';
import { LOCALES, type Locale, localeNames } from '@/lib/platform/i18n/locales.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { countryName } from '@/lib/reference/names.ts';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> };

export default async function PeoplePage({ params, searchParams }: Props) {
  const path = '/workspace/people';
  const { viewer, locale } = await demandViewer((await params).locale, path, ['account', 'read']);
  const { done } = await searchParams;
  const said = (['invite', 'suspend', 'restore', 'erase'] as const).find((name) => name === done);
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
    { key: 'role', header: t('role'), cell: (person) => role(person.role) },
    {
      key: 'institution',
      header: t('institution'),
      cell: ({ organisation, countryCode }) =>
        `${organisation}${countryCode ? ` · ${countryName(countryCode, locale)}` : ''}`,
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
        <Invite viewer={viewer} locale={locale} />
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
  const { suspend, restore, erase } = person.can;
  return (
    <>
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
    <details className="mb-8 border-y border-line">
      <summary className="py-2.5 font-bold">{t('people.invite')}</summary>
      <div className="max-w-text">
        <p className="text-ink-2">{t('people.inviteLead')}</p>
        <ActionForm action={inviteAction} hidden={{ locale }}>
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
            options={LOCALES.map((code) => ({ value: code, label: localeNames[code] }))}
            defaultValue={locale}
          />
          <Button>{t('people.inviteButton')}</Button>
        </ActionForm>
      </div>
    </details>
  );
}
