import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { LongTextField } from '@/components/ui/action/fields';
import { Button, LinkButton } from '@/components/ui/Button';
import { Table } from '@/components/ui/data/Table';
import { Banner } from '@/components/ui/feedback/Notice';
import { Tag } from '@/components/ui/feedback/Tag';
import { WorkFrame } from '@/components/work/WorkFrame';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { colon, comparer, formatDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { may, mayEver } from '@/lib/platform/rights/decide.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { countryName, themeName } from '@/lib/reference/names.ts';
import { answerRoundAction, closeRoundAction, remindAction } from '@/lib/rounds/actions.ts';
import { listResponses, type RoundView, readRound, type StateResponse } from '@/lib/rounds/index.ts';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string; refused?: string }>;
};

export default async function RoundPage({ params, searchParams }: Props) {
  const { locale: wanted, id } = await params;
  const path = `/workspace/rounds/${id}`;
  const { viewer, locale } = await demandViewer(wanted, path, ['round', 'read']);
  const round = await readRound(viewer, id);
  if (!round) notFound();
  const { done, refused } = await searchParams;
  const said = (['open', 'close', 'remind', 'answer'] as const).find((name) => name === done);
  const t = await getTranslations('review.rounds');
  const manages = mayEver(viewer, 'round', 'manage');
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${round.title[locale]} · RICOMI`}</title>
      <SingleColumn text={!manages}>
        {said && <Banner title={t(`done.${said}`)} />}
        {refused === 'closed' && <Banner tone="warning" title={t('refused')} />}
        <PageHeading
          kicker={t('until', { date: formatDate(locale, new Date(round.deadline)) })}
          title={round.title[locale]}
        />
        <p>
          <Tag>{t(round.closed ? 'closed' : 'open')}</Tag> {t('answered', { count: round.answered })}
        </p>
        <p className="my-4 max-w-[68ch] whitespace-pre-line">{round.request[locale]}</p>
        {round.themes.length > 0 && (
          <p className="text-ink-2">
            {t('themes')}
            {colon(locale)}
            {round.themes.map((theme) => themeName(theme, locale)).join('; ')}
          </p>
        )}
        {!round.closed && mayEver(viewer, 'practice', 'create') && !manages && (
          <p className="my-6">
            <LinkButton href={localePath(locale, `/workspace/practices/new?round=${id}`)}>
              {t('answer')}
            </LinkButton>
          </p>
        )}
        {!round.closed && may(viewer, 'round', 'answer', { countryCode: viewer.countryCode }) && (
          <NothingToReport id={id} locale={locale} />
        )}
        {manages && <Responses round={round} rows={await listResponses(viewer, id)} locale={locale} />}
      </SingleColumn>
    </WorkFrame>
  );
}

async function NothingToReport({ id, locale }: { id: string; locale: Locale }) {
  const t = await getTranslations('review.rounds');
  return (
    <details className="border-t border-line">
      <summary className="py-2.5 font-bold">{t('nothingTitle')}</summary>
      <ActionForm action={answerRoundAction} hidden={{ locale, roundId: id }}>
        <LongTextField name="note" label={t('note')} limit={1000} rows={3} optional />
        <Button kind="secondary">{t('nothingButton')}</Button>
      </ActionForm>
    </details>
  );
}

async function Responses({
  round,
  rows,
  locale,
}: {
  round: RoundView;
  rows: StateResponse[];
  locale: Locale;
}) {
  const t = await getTranslations('review.rounds');
  const hidden = { locale, roundId: round.id };
  // The table knows its States by code; a reader looks for a name.
  const compare = comparer(locale);
  return (
    <section aria-labelledby="responses" className="mt-8">
      <h2 id="responses" className="mb-3 text-lg">
        {t('caption')}
      </h2>
      {!round.closed && (
        <div className="mb-4 flex flex-wrap gap-4">
          <ActionForm action={remindAction} hidden={hidden}>
            <Button kind="secondary">{t('remind')}</Button>
          </ActionForm>
          <ActionForm action={closeRoundAction} hidden={hidden}>
            <Button kind="secondary">{t('close')}</Button>
          </ActionForm>
        </div>
      )}
      <Table
        caption={t('caption')}
        captionHidden
        rows={rows.toSorted((a, b) =>
          compare(countryName(a.countryCode, locale), countryName(b.countryCode, locale)),
        )}
        rowKey={({ countryCode }) => countryCode}
        columns={[
          {
            key: 'state',
            header: t('state'),
            names: true,
            cell: ({ countryCode }) => countryName(countryCode, locale),
          },
          {
            key: 'response',
            header: t('response'),
            cell: ({ practices, nothingToReport, note }) =>
              practices.length > 0 ? (
                <ul>
                  {practices.map(({ id, title, href }) => (
                    <li key={id}>
                      <a href={localePath(locale, href)}>{title}</a>
                    </li>
                  ))}
                </ul>
              ) : (
                <span className="text-ink-2">
                  {nothingToReport ? [t('nothing'), note].filter(Boolean).join(': ') : t('waiting')}
                </span>
              ),
          },
          {
            key: 'reminded',
            header: t('reminded'),
            cell: ({ remindedAt }) => (remindedAt ? formatDate(locale, new Date(remindedAt)) : '–'),
          },
        ]}
      />
    </section>
  );
}
