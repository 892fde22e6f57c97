import { getTranslations } from 'next-intl/server';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { TextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/feedback/Notice';
import { FormActions } from '@/components/ui/form/FormActions';
import { AccountFrame } from '@/components/work/AccountFrame';
import { requestResetAction } from '@/lib/accounts/actions.ts';
import { localeOr404, one, type Query } from '../locale';

export default async function ForgottenPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Query;
}) {
  const locale = localeOr404((await params).locale);
  const sent = (await one(searchParams, 'done')) === 'sent';
  const t = await getTranslations('account');
  return (
    <AccountFrame locale={locale} path="/account/forgotten" title={t('forgotten.title')}>
      <PageHeading title={t('forgotten.title')} lead={sent ? undefined : t('forgotten.lead')} />
      {sent ? (
        <Notice tone="success">{t('forgotten.sent')}</Notice>
      ) : (
        <ActionForm action={requestResetAction} hidden={{ locale }}>
          <TextField
            name="email"
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            width="medium"
          />
          <FormActions>
            <Button>{t('forgotten.button')}</Button>
          </FormActions>
        </ActionForm>
      )}
    </AccountFrame>
  );
}
