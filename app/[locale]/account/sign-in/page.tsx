import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { TextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { Banner } from '@/components/ui/feedback/Notice';
import { FormActions } from '@/components/ui/form/FormActions';
import { AccountFrame } from '@/components/work/AccountFrame';
import { signInAction } from '@/lib/accounts/actions.ts';
import { innerPath } from '@/lib/platform/forms/read.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { currentViewer } from '@/lib/platform/session/current.ts';
import { localeOr404, one, type Query } from '../locale';

export default async function SignInPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Query;
}) {
  const locale = localeOr404((await params).locale);
  const to = innerPath(await one(searchParams, 'to'), '');
  if (await currentViewer()) redirect(to || localePath(locale, '/workspace'));
  const done = await one(searchParams, 'done');
  const t = await getTranslations('account.signIn');
  return (
    <AccountFrame locale={locale} path="/account/sign-in" search={searchOf({ to })} title={t('title')}>
      {(done === 'signed_out' || done === 'reset') && <Banner title={t(done)} />}
      <PageHeading title={t('title')} lead={t('lead')} />
      <ActionForm action={signInAction} hidden={{ locale, to }}>
        <TextField name="email" label={t('email')} type="email" autoComplete="username" width="medium" />
        <TextField
          name="password"
          label={t('password')}
          type="password"
          autoComplete="current-password"
          width="medium"
        />
        <FormActions>
          <Button>{t('button')}</Button>
          <a href={localePath(locale, '/account/forgotten')}>{t('forgotten')}</a>
        </FormActions>
      </ActionForm>
      <p className="mt-10 text-sm text-ink-2">{t('noAccount')}</p>
    </AccountFrame>
  );
}
