import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { CheckboxField, SelectField, TextField } from '@/components/ui/action/fields';
import { Button, LinkButton } from '@/components/ui/Button';
import { Banner } from '@/components/ui/feedback/Notice';
import { RecoveryCodes } from '@/components/work/RecoveryCodes';
import { WorkFrame } from '@/components/work/WorkFrame';
import { changePasswordAction, signOutElsewhereAction, updateProfileAction } from '@/lib/accounts/actions.ts';
import { type OwnAccount, readOwnAccount } from '@/lib/accounts/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatMoment } from '@/lib/platform/i18n/format.ts';
import { type Locale, languageChoices } from '@/lib/platform/i18n/locales.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { one, type Query } from './locale';

export default async function AccountPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Query;
}) {
  const { viewer, locale } = await demandViewer((await params).locale, '/account');
  const done = await one(searchParams, 'done');
  const said = (['profile', 'password', 'signed_out'] as const).find((name) => name === done);
  const account = await readOwnAccount(viewer);
  const t = await getTranslations('account.own');
  return (
    <WorkFrame viewer={viewer} locale={locale} path="/account">
      <title>{`${t('title')} · RICOMI`}</title>
      <SingleColumn text>
        {said && <Banner title={t(`done.${said}`)} />}
        <PageHeading title={t('title')} lead={viewer.email} />
        <Profile viewer={viewer} account={account} locale={locale} />
        <Password viewer={viewer} locale={locale} />
        <section aria-labelledby="second" className="mt-10">
          <h2 id="second" className="mb-2 text-lg">
            {t('secondFactor')}
          </h2>
          {account.secondFactor ? (
            <>
              <p>{t('secondFactorOn', { count: account.recoveryCodesLeft })}</p>
              <Renew viewer={viewer} locale={locale} />
            </>
          ) : (
            <>
              <p className="mb-4">{t('secondFactorOff')}</p>
              <LinkButton kind="secondary" href={localePath(locale, '/account/second-factor/setup')}>
                {t('secondFactorTurnOn')}
              </LinkButton>
            </>
          )}
        </section>
        <Sessions viewer={viewer} account={account} locale={locale} />
      </SingleColumn>
    </WorkFrame>
  );
}

async function Renew({ viewer, locale }: { viewer: Viewer; locale: Locale }) {
  const t = await getTranslations('account');
  const words = {
    current: t('own.current'),
    code: t('setup.code'),
    button: t('own.renewButton'),
    codes: t('setup.codes'),
    codesLead: t('setup.codesLead'),
  };
  return (
    <section aria-labelledby="renew" className="mt-4 border-t border-line pt-4">
      <h3 id="renew" className="font-bold">
        {t('own.renew')}
      </h3>
      <p className="text-ink-2">{t('own.renewLead')}</p>
      <RecoveryCodes locale={locale} email={viewer.email} words={words} />
    </section>
  );
}

async function Profile({ viewer, account, locale }: { viewer: Viewer; account: OwnAccount; locale: Locale }) {
  const t = await getTranslations('account.own');
  const ti = await getTranslations('account.invitation');
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
  return (
    <section aria-labelledby="profile">
      <h2 id="profile" className="mb-2 text-lg">
        {t('profile')}
      </h2>
      <ActionForm action={updateProfileAction} hidden={{ locale }}>
        <TextField name="name" label={ti('name')} autoComplete="name" defaultValue={viewer.name} />
        <SelectField
          name="language"
          label={t('language')}
          options={languageChoices}
          defaultValue={viewer.locale}
        />
        <SelectField name="timeZone" label={t('timeZone')} options={zones} defaultValue={viewer.timeZone} />
        <CheckboxField
          name="digest"
          label={t('digest')}
          labelHidden
          choices={[{ value: 'on', label: t('digest') }]}
          values={account.digest ? ['on'] : []}
        />
        <Button kind="secondary">{t('save')}</Button>
      </ActionForm>
    </section>
  );
}

async function Password({ viewer, locale }: { viewer: Viewer; locale: Locale }) {
  const t = await getTranslations('account.own');
  const ti = await getTranslations('account.invitation');
  return (
    <section aria-labelledby="password-heading" className="mt-10">
      <h2 id="password-heading" className="mb-2 text-lg">
        {t('password')}
      </h2>
      <p className="text-ink-2">{t('changeHint')}</p>
      <ActionForm action={changePasswordAction} hidden={{ locale }}>
        <input type="text" name="username" autoComplete="username" value={viewer.email} readOnly hidden />
        <TextField
          name="current"
          label={t('current')}
          type="password"
          autoComplete="current-password"
          width="medium"
        />
        <TextField
          name="password"
          label={ti('password')}
          hint={ti('passwordHint')}
          type="password"
          autoComplete="new-password"
          width="medium"
        />
        <Button kind="secondary">{t('change')}</Button>
      </ActionForm>
    </section>
  );
}

async function Sessions({
  viewer,
  account,
  locale,
}: {
  viewer: Viewer;
  account: OwnAccount;
  locale: Locale;
}) {
  const t = await getTranslations('account.own');
  return (
    <section aria-labelledby="sessions" className="mt-10">
      <h2 id="sessions" className="mb-2 text-lg">
        {t('sessions')}
      </h2>
      <ul className="mb-4">
        {account.sessions.map(({ id, device, lastSeenAt, current }) => (
          <li key={id} className="border-t border-line py-3">
            <b>{device ?? t('sessionUnknown')}</b>
            {current && ` · ${t('sessionHere')}`}
            <p className="text-sm text-ink-2">
              {t('sessionSeen', { when: formatMoment(locale, new Date(lastSeenAt), viewer.timeZone) })}
            </p>
          </li>
        ))}
      </ul>
      {account.sessions.length > 1 && (
        <ActionForm action={signOutElsewhereAction} hidden={{ locale }}>
          <Button kind="secondary">{t('signOutElsewhere')}</Button>
        </ActionForm>
      )}
    </section>
  );
}
