import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { TextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { canonical } from '@/lib/platform/i18n/canonical.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { createClearanceAction, revokeClearanceAction } from '@/lib/practices/actions.ts';
import type { ClearanceView } from '@/lib/practices/index.ts';

/** Read-only addresses of a draft, for people without an account: make one, see whether it was read, revoke it. */
export function ClearanceLinks(props: {
  practiceId: string;
  links: ClearanceView[];
  locale: Locale;
  mayCreate: boolean;
}) {
  const { practiceId, links, locale, mayCreate } = props;
  const t = useTranslations('documents.clearance');
  const date = (iso: string) => formatDate(locale, new Date(iso));
  return (
    <section aria-labelledby="clearance" className="mt-10">
      <h2 id="clearance" className="mb-3 text-lg">
        {t('links')}
      </h2>
      <p className="max-w-[60ch] text-ink-2">{t('linksLead')}</p>
      <ul className="my-4">
        {links.map(({ id, label, expiresAt, lastSeenAt, state, token }) => (
          <li key={id} className="border-t border-line py-3">
            <p>
              <b>{label || t('links')}</b>
              <span className="text-ink-2">
                {' · '}
                {state === 'open' ? t('until', { date: date(expiresAt) }) : t(state)}
                {' · '}
                {lastSeenAt ? t('seen', { date: date(lastSeenAt) }) : t('unseen')}
              </span>
            </p>
            {token && (
              <>
                <p className="text-sm break-all">
                  {t('copy', { address: `${canonical(locale, '/clearance')}?token=${token}` })}
                </p>
                <ActionForm action={revokeClearanceAction} hidden={{ practiceId, locale, linkId: id }}>
                  <button type="submit" className="link-button">
                    {t('revoke')}
                  </button>
                </ActionForm>
              </>
            )}
          </li>
        ))}
      </ul>
      {mayCreate && (
        <ActionForm action={createClearanceAction} hidden={{ practiceId, locale }}>
          <TextField name="label" label={t('label')} hint={t('labelHint')} optional width="medium" />
          <Button kind="secondary">{t('create')}</Button>
        </ActionForm>
      )}
    </section>
  );
}
