import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import QRCode from 'qrcode';
import { localeOr404 } from '@/app/[locale]/account/locale';
import { PageHeading } from '@/components/layout/PageHeading';
import { AccountFrame } from '@/components/work/AccountFrame';
import { TotpSetup } from '@/components/work/TotpSetup';
import { beginTotp, totpAddress } from '@/lib/accounts/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { needsSecondFactor } from '@/lib/platform/rights/actor.ts';
import { halfSignedIn } from '@/lib/platform/session/current.ts';

export default async function SetupPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOr404((await params).locale);
  const viewer = await halfSignedIn();
  if (!viewer) redirect(localePath(locale, '/account/sign-in'));
  const t = await getTranslations('account.setup');
  const begun = await beginTotp(viewer.id);
  const secret = begun.ok ? begun.value : null;
  const qr =
    secret &&
    (await QRCode.toString(totpAddress(secret, viewer.email), { type: 'svg', margin: 2, width: 232 }));
  return (
    <AccountFrame locale={locale} path="/account/second-factor/setup" title={t('title')}>
      <TotpSetup locale={locale} waiting={secret !== null} home={localePath(locale, '/workspace')}>
        <PageHeading title={t('title')} lead={t(needsSecondFactor(viewer.role) ? 'lead' : 'leadOptional')} />
        {qr && (
          <>
            <p className="mb-2">{t('scan')}</p>
            <div
              role="img"
              aria-label={t('qr')}
              className="inline-block bg-white"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the library from our own text
              dangerouslySetInnerHTML={{ __html: qr }}
            />
            <p className="mt-4">{t('typed')}</p>
            <p className="font-bold tracking-wider break-words" data-totp-secret>
              {secret?.match(/.{1,4}/g)?.join(' ')}
            </p>
          </>
        )}
      </TotpSetup>
    </AccountFrame>
  );
}
