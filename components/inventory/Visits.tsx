import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/Button';
import { type Column, Table } from '@/components/ui/data/Table';
import { Notice } from '@/components/ui/feedback/Notice';
import { type CheckLine, type Checks, isPermanent } from '@/lib/inventory/queries/checks.ts';
import { formatDate, formatMoment } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';

type Props = {
  checks: Checks;
  url: string;
  locale: Locale;
  timeZone: string;
  /** This page with the new address in its form. */
  filled: string;
};

/** What the checker saw of the site: what to do about it first, then the last visits. */
export async function Visits({ checks, url, locale, timeZone, filled }: Props) {
  const t = await getTranslations('desk.checks');
  const { visits, endsSoon, warnedSince, movedTo } = checks;
  const columns = visits.length > 0 ? await columnsOf(url, locale, timeZone) : [];
  return (
    <section aria-labelledby="visits" className="mt-10">
      <h2 id="visits">{t('title')}</h2>
      {visits.length === 0 && <p className="mt-2">{t('none')}</p>}
      {warnedSince && (
        <Notice tone="warning">{t('warned', { date: formatDate(locale, warnedSince) })}</Notice>
      )}
      {endsSoon && <CertificateNotice until={endsSoon} locale={locale} />}
      {movedTo && (
        <Notice title={t('moved')}>
          <p>
            <a href={movedTo} rel="noreferrer" className="inline-flex min-h-11 items-center break-all">
              {movedTo}
            </a>
          </p>
          <p>{t('movedHint')}</p>
          <LinkButton href={filled} kind="secondary" className="mt-3">
            {t('use')}
          </LinkButton>
        </Notice>
      )}
      {visits.length > 0 && (
        <>
          <p className="text-sm text-ink-2">{t('lead')}</p>
          <Table caption={t('title')} captionHidden rows={visits} rowKey={({ id }) => id} columns={columns} />
        </>
      )}
    </section>
  );
}

async function CertificateNotice({ until, locale }: { until: Date; locale: Locale }) {
  const t = await getTranslations('desk.checks');
  const ended = until < new Date();
  const date = formatDate(locale, until);
  return (
    <Notice tone="warning" title={t(ended ? 'endedTitle' : 'endsTitle', { date })}>
      {t(ended ? 'endedHint' : 'endsHint')}
    </Notice>
  );
}

async function columnsOf(url: string, locale: Locale, timeZone: string): Promise<Column<CheckLine>[]> {
  const t = await getTranslations('desk.checks');
  const words = await getTranslations('desk');
  return [
    { key: 'at', header: t('when'), names: true, cell: ({ at }) => formatMoment(locale, at, timeZone) },
    {
      key: 'what',
      header: t('what'),
      cell: (check) => (
        <div className="min-w-0 break-words">
          {check.outcome ? words(`outcome.${check.outcome}`) : words(`site.${check.state}`)}
          {check.httpStatus !== null && (
            <span className="whitespace-nowrap text-ink-2 tabular-nums"> HTTP {check.httpStatus}</span>
          )}
          {check.url !== url && (
            <p className="text-sm text-ink-2">
              {t('then')} <span className="break-all">{check.url}</span>
            </p>
          )}
          {check.redirects.length > 0 && <Redirects check={check} />}
        </div>
      ),
    },
    {
      key: 'certificate',
      header: t('certificate'),
      cell: ({ certificateUntil }) =>
        certificateUntil ? formatDate(locale, certificateUntil) : t('unknown'),
    },
  ];
}

/** Where the site sent the visit, one after the other. As text: nobody has vouched for these addresses. */
async function Redirects({ check }: { check: CheckLine }) {
  const t = await getTranslations('desk.checks');
  return (
    <div className="text-sm text-ink-2">
      <p>{t('led')}</p>
      <ol className="list-decimal ps-5">
        {check.redirects.map((redirect, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes; one address may come twice.
          <li key={index}>
            {t(isPermanent(redirect) ? 'permanent' : 'temporary', { status: redirect.status })}{' '}
            <span className="break-all">{redirect.to}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
