import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { SingleColumn } from '@/components/layout/Columns';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHeading } from '@/components/layout/PageHeading';
import { Answers } from '@/components/practices/Answers';
import { Notice } from '@/components/ui/feedback/Notice';
import { organisationName } from '@/lib/organisations/index.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { institutionNames, readClearance } from '@/lib/practices/index.ts';

/** Behind a secret address: kept by nobody, found by no search engine. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ClearancePage({ searchParams }: Props) {
  const locale = (await rootLocale()) as Locale;
  const { token } = await searchParams;
  const cleared = typeof token === 'string' && token.length < 200 ? await readClearance(token) : null;
  const t = translator(locale, 'documents.clearance');
  const search = typeof token === 'string' ? searchOf({ token }) : '';
  if (!cleared) {
    return (
      <PageFrame locale={locale} path="/clearance" search={search}>
        <SingleColumn text>
          <PageHeading title={t('overTitle')} lead={t('over')} />
        </SingleColumn>
      </PageFrame>
    );
  }
  const { draft, organisation, expiresAt } = cleared;
  return (
    <PageFrame locale={locale} path="/clearance" search={search}>
      <SingleColumn>
        <Notice>
          {t('lead', {
            organisation: organisationName(organisation, locale),
            date: formatDate(locale, new Date(expiresAt)),
          })}
        </Notice>
        <PageHeading kicker={t('title')} title={draft.title} lang={draft.language} />
        <Answers
          practiceId=""
          draft={draft}
          locale={locale}
          institutions={await institutionNames(locale)}
          editable={false}
        />
      </SingleColumn>
    </PageFrame>
  );
}
