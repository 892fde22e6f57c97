import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EntryChanges } from '@/components/inventory/EntryChanges';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { WorkFrame } from '@/components/work/WorkFrame';
import { readHistory } from '@/lib/inventory/queries/desk.ts';
import { textIn } from '@/lib/inventory/queries/doors.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { colon, formatDate, formatMoment } from '@/lib/platform/i18n/format.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { institutionNames } from '@/lib/practices/index.ts';

type Props = { params: Promise<{ locale: string; id: string }> };

/** How an entry became what it is: every change with what changed, and who made sure of it when. */
export default async function EntryHistoryPage({ params }: Props) {
  const { locale: asked, id } = await params;
  const path = `/workspace/inventory/${id}/history`;
  const { viewer, locale } = await demandViewer(asked, path, ['portal', 'write']);
  const history = await readHistory(viewer, id);
  if (!history) notFound();
  const t = await getTranslations('desk');
  const institutions = await institutionNames(locale);
  const { revisions, verifications } = history;
  const latest = revisions[0]?.content;
  const name = textIn(latest?.name ?? {}, locale, latest?.language ?? locale);
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('history')} · RICOMI`}</title>
      <SingleColumn text>
        <PageHeading
          kicker={
            <a
              href={localePath(locale, `/workspace/inventory/${id}`)}
              lang={name && name.language !== locale ? name.language : undefined}
            >
              {name?.text ?? id}
            </a>
          }
          title={t('history')}
        />
        {verifications.length > 0 && (
          <section aria-labelledby="verifications">
            <h2 id="verifications">{t('verifications')}</h2>
            <ul>
              {verifications.map(({ on, method, channel }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a log, which have nothing else of their own.
                <li key={index} className="border-t border-line py-2">
                  {formatDate(locale, on)}
                  {colon(locale)}
                  {t(`verify.${method}` as 'verify.called')} {channel && `(${channel})`}
                </li>
              ))}
            </ul>
          </section>
        )}
        <ol reversed className="mt-8">
          {revisions.map((revision, index) => (
            <li key={revision.number} className="border-t border-line py-4">
              <h2 className="text-base">
                {t('revision', {
                  number: revision.number,
                  date: formatMoment(locale, revision.at, viewer.timeZone),
                })}
                {colon(locale)}
                {t(`action.${revision.action}` as 'action.edit')}
              </h2>
              <EntryChanges now={revision} before={revisions[index + 1]} {...{ locale, institutions }} />
            </li>
          ))}
        </ol>
      </SingleColumn>
    </WorkFrame>
  );
}
