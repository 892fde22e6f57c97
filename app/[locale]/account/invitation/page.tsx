import { getTranslations } from 'next-intl/server';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { TextField } from '@/components/ui/action/fields';
import { Button, LinkButton } from '@/components/ui/Button';
import { FormActions } from '@/components/ui/form/FormActions';
import { AccountFrame } from '@/components/work/AccountFrame';
import { acceptInvitationAction } from '@/lib/accounts/actions.ts';
import { readInvitation } from '@/lib/accounts/index.ts';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { localeOr404, one, type Query } from '../locale';

export default async function InvitationPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Query;
}) {
  const locale = localeOr404((await params).locale);
  const token = await one(searchParams, 'token');
  const invitation = token && token.length < 200 ? await readInvitation(token) : null;
  const t = await getTranslations('account.invitation');
  const ts = await getTranslations('account.signIn');
  const role = await getTranslations('workspace.role');
  const frame = { locale, path: '/account/invitation', search: searchOf({ token }) };
  if (!invitation) {
    return (
      <AccountFrame {...frame} title={t('overTitle')}>
        <PageHeading title={t('overTitle')} lead={t('over')} />
        <LinkButton href={localePath(locale, '/account/sign-in')}>{ts('title')}</LinkButton>
      </AccountFrame>
    );
  }
  const { organisation, email, name } = invitation;
  return (
    <AccountFrame {...frame} title={t('title')}>
      <PageHeading
        title={t('title')}
        lead={t('lead', {
          organisation: organisationName(organisation, locale),
          email,
          role: role(invitation.role),
        })}
      />
      <ActionForm action={acceptInvitationAction} hidden={{ locale, token }}>
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <TextField name="name" label={t('name')} autoComplete="name" defaultValue={name} />
        <TextField
          name="password"
          label={t('password')}
          hint={t('passwordHint')}
          type="password"
          autoComplete="new-password"
          width="medium"
        />
        <FormActions>
          <Button>{t('button')}</Button>
        </FormActions>
      </ActionForm>
    </AccountFrame>
  );
}
