import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { TextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { FormActions } from '@/components/ui/form/FormActions';
import { AccountFrame } from '@/components/work/AccountFrame';
import { secondFactorAction } from '@/lib/accounts/actions.ts';
import { innerPath } from '@/lib/platform/forms/read.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { readPending } from '@/lib/platform/session/cookie.ts';
import { localeOr404, one, type Query } from '../locale';

export default async function SecondFactorPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Query;
}) {
  const locale = localeOr404((await params).locale);
  if (!(await readPending())) redirect(localePath(locale, '/account/sign-in'));
  const to = innerPath(await one(searchParams, 'to'), '');
  const t = await getTranslations('account.code');
  return (
    <AccountFrame locale={locale} path="/account/second-factor" search={searchOf({ to })} title={t('title')}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ActionForm action={secondFactorAction} hidden={{ locale, to }}>
        <TextField
          name="code"
          label={t('label')}
          hint={t('hint')}
          autoComplete="one-time-code"
          width="short"
          autoCapitalize="none"
        />
        <FormActions>
          <Button>{t('button')}</Button>
        </FormActions>
      </ActionForm>
    </AccountFrame>
  );
}
