import { getTranslations } from 'next-intl/server';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { TextField } from '@/components/ui/action/fields';
import { Button, LinkButton } from '@/components/ui/Button';
import { FormActions } from '@/components/ui/form/FormActions';
import { AccountFrame } from '@/components/work/AccountFrame';
import { resetPasswordAction } from '@/lib/accounts/actions.ts';
import { resetIsOpen } from '@/lib/accounts/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { localeOr404, one, type Query } from '../locale';

export default async function ResetPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Query;
}) {
  const locale = localeOr404((await params).locale);
  const token = await one(searchParams, 'token');
  const open = token.length > 0 && token.length < 200 && (await resetIsOpen(token));
  const t = await getTranslations('account');
  const title = t(open ? 'reset.title' : 'reset.overTitle');
  return (
    <AccountFrame locale={locale} path="/account/reset" search={searchOf({ token })} title={title}>
      <PageHeading title={title} lead={open ? undefined : t('reset.over')} />
      {open ? (
        <ActionForm action={resetPasswordAction} hidden={{ locale, token }}>
          <TextField
            name="password"
            label={t('invitation.password')}
            hint={t('invitation.passwordHint')}
            type="password"
            autoComplete="new-password"
            width="medium"
          />
          <FormActions>
            <Button>{t('reset.button')}</Button>
          </FormActions>
        </ActionForm>
      ) : (
        <LinkButton href={localePath(locale, '/account/forgotten')}>{t('forgotten.title')}</LinkButton>
      )}
    </AccountFrame>
  );
}
