import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { SingleColumn } from '@/components/layout/Columns';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHeading } from '@/components/layout/PageHeading';
import { publicDoor } from '@/components/portals/door/read';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { LongTextField, RadioField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/feedback/Notice';
import { FormActions } from '@/components/ui/form/FormActions';
import { reportPortalAction } from '@/lib/inventory/actions.ts';
import { textIn } from '@/lib/inventory/queries/doors.ts';
import { LONGEST_REPORT, REPORT_KINDS } from '@/lib/inventory/reports.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { isLocale } from '@/lib/platform/i18n/locales.ts';
import { messagesOf } from '@/lib/platform/i18n/messages.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';

type Props = { params: Promise<{ locale: string; slug: string }> };

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return {
    title: translator(locale, 'portals.report')('title'),
    robots: { index: false, follow: true },
    referrer: 'same-origin',
  };
}

/** A form without account, script or cookie. What comes back with an error carries the text that was typed. */
export default async function ReportPage({ params }: Props) {
  const { locale, slug } = await params;
  const door = isLocale(locale) ? await publicDoor(slug) : null;
  if (!door || !isLocale(locale)) notFound();
  const t = translator(locale, 'portals.report');
  const name = textIn(door.name, locale, door.language);
  const path = `/portals/${door.id}/report`;
  const { ui } = messagesOf(locale);
  return (
    <NextIntlClientProvider messages={{ ui } as never}>
      <PageFrame locale={locale} path={path}>
        <SingleColumn text>
          <PageHeading
            kicker={t.rich('about', {
              name: () => (
                <span lang={name?.language === locale ? undefined : name?.language}>
                  {name?.text ?? door.id}
                </span>
              ),
            })}
            title={t('title')}
            lead={t('lead')}
          />
          <Notice tone="warning">{t('danger')}</Notice>
          <ActionForm action={reportPortalAction} hidden={{ locale, portalId: door.id }}>
            <RadioField
              name="kind"
              label={t('kind')}
              choices={REPORT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
            <LongTextField
              name="text"
              label={t('text')}
              hint={
                <>
                  {t('textHint')} <b>{t('privacy')}</b>
                </>
              }
              limit={LONGEST_REPORT}
              rows={6}
              autoComplete="off"
            />
            <FormActions>
              <Button>{t('send')}</Button>
              <a href={localePath(locale, `/portals/${door.id}`)}>{t('back')}</a>
            </FormActions>
          </ActionForm>
        </SingleColumn>
      </PageFrame>
    </NextIntlClientProvider>
  );
}
