import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { Diff } from '@/components/ui/data/Diff';
import { WorkFrame } from '@/components/work/WorkFrame';
import { type Revision, readHistory } from '@/lib/inventory/queries/desk.ts';
import type { PortalEntry } from '@/lib/inventory/schema.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatDate, formatMoment } from '@/lib/platform/i18n/format.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';

type Props = { params: Promise<{ locale: string; id: string }> };

/** How an entry became what it is: every change with what changed, and who made sure of it when. */
export default async function EntryHistoryPage({ params }: Props) {
  const { locale: asked, id } = await params;
  const path = `/workspace/inventory/${id}/history`;
  const { viewer, locale } = await demandViewer(asked, path, ['portal', 'write']);
  const history = await readHistory(viewer, id);
  if (!history) notFound();
  const t = await getTranslations('desk');
  const { revisions, verifications } = history;
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('history')} · RICOMI`}</title>
      <SingleColumn text>
        <PageHeading
          kicker={<a href={localePath(locale, `/workspace/inventory/${id}`)}>{id}</a>}
          title={t('history')}
        />
        {verifications.length > 0 && (
          <section aria-labelledby="verifications">
            <h2 id="verifications">{t('verifications')}</h2>
            <ul>
              {verifications.map(({ on, method, channel }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a log, which have nothing else of their own.
                <li key={index} className="border-t border-line py-2">
                  {formatDate(locale, on)}: {t(`verify.${method}` as 'verify.called')}{' '}
                  {channel && `(${channel})`}
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
                : {t(`action.${revision.action}` as 'action.edit')}
              </h2>
              <Changes now={revision} before={revisions[index + 1]} />
            </li>
          ))}
        </ol>
      </SingleColumn>
    </WorkFrame>
  );
}

/** What a change changed, field by field, word by word. */
function Changes({ now, before }: { now: Revision; before: Revision | undefined }) {
  if (!before) return null;
  const fields = Object.keys({ ...before.content, ...now.content }) as (keyof PortalEntry)[];
  const textOf = (value: unknown) =>
    typeof value === 'string' ? value : JSON.stringify(value ?? '', null, 1);
  const changed = fields
    .map((name) => ({ name, was: textOf(before.content[name]), is: textOf(now.content[name]) }))
    .filter(({ was, is }) => was !== is);
  return (
    <dl>
      {changed.map(({ name, was, is }) => (
        <div key={name} className="mt-2">
          <dt className="text-sm text-ink-2">{name}</dt>
          <dd className="text-sm break-words whitespace-pre-wrap">
            <Diff before={was} after={is} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
