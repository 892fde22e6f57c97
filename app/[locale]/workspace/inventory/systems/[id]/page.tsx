import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { entryChoices } from '@/components/inventory/choices.ts';
import { EntryChanges } from '@/components/inventory/EntryChanges.tsx';
import { SystemForm } from '@/components/inventory/SystemForm.tsx';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { Button } from '@/components/ui/Button';
import { Banner } from '@/components/ui/feedback/Notice';
import { WorkFrame } from '@/components/work/WorkFrame';
import { textIn } from '@/lib/inventory/queries/doors.ts';
import { readSystemDesk } from '@/lib/inventory/queries/system-desk.ts';
import {
  restoreSystemAction,
  verifySystemAction,
  withdrawSystemAction,
} from '@/lib/inventory/systems/actions.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { colon, formatDate, formatMoment } from '@/lib/platform/i18n/format.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { institutionNames } from '@/lib/practices/index.ts';
import { countryName } from '@/lib/reference/names.ts';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const DONE = ['verify', 'save', 'withdraw', 'restore'] as const;

/** One information system for whoever keeps it. */
export default async function SystemPage({ params, searchParams }: Props) {
  const { locale: asked, id } = await params;
  const path = `/workspace/inventory/systems/${id}`;
  const { viewer, locale } = await demandViewer(asked, path, ['portal', 'write']);
  const found = await readSystemDesk(viewer, id);
  if (!found) notFound();
  const { done } = await searchParams;
  const said = DONE.find((each) => each === done);
  const t = await getTranslations('desk');
  const institutions = await institutionNames(locale);
  const { entry, revision, status, verifiedOn, canVerify, history } = found;
  const name = textIn(entry.name, locale, entry.language);
  const hidden = { locale, id };
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${name?.text} · RICOMI`}</title>
      <SingleColumn text>
        {said && <Banner title={t(`systems.done.${said}`)} />}
        <PageHeading
          kicker={
            <>
              <a href={localePath(locale, '/workspace/inventory/systems')}>{t('systems.title')}</a>
              {entry.country && ` · ${countryName(entry.country, locale)}`}
            </>
          }
          title={name?.text ?? id}
          lang={name?.language}
        />
        <p className="text-ink-2">
          {t('systems.verified')}
          {colon(locale)}
          {verifiedOn ? formatDate(locale, verifiedOn) : t('never')}
        </p>
        {canVerify && status === 'listed' && (
          <ActionForm action={verifySystemAction} hidden={hidden} className="mt-3">
            <Button kind="secondary">{t('systems.verify')}</Button>
          </ActionForm>
        )}
        {status === 'listed' && (
          <p className="mt-3">
            <a
              href={localePath(
                locale,
                `/information-systems${entry.country ? `?country=${entry.country}` : ''}`,
              )}
              className="inline-flex min-h-11 items-center"
            >
              {t('systems.public')}
            </a>
          </p>
        )}
        <h2 className="mt-10">{t('edit')}</h2>
        <SystemForm
          choices={await entryChoices(viewer, locale, entry.country)}
          {...{ locale, entry, revision }}
        />
        {history.length > 0 && (
          <section aria-labelledby="history" className="mt-10">
            <h2 id="history">{t('history')}</h2>
            <ol reversed>
              {history.map((each, index) => (
                <li key={each.id} className="border-t border-line py-3">
                  <h3 className="text-base">
                    {t('revision', {
                      number: each.number,
                      date: formatMoment(locale, each.at, viewer.timeZone),
                    })}
                    {colon(locale)}
                    {t(`action.${each.action}` as 'action.edit')}
                  </h3>
                  <EntryChanges now={each} before={history[index + 1]} {...{ locale, institutions }} />
                </li>
              ))}
            </ol>
          </section>
        )}
        <section className="mt-10 border-t border-line pt-4">
          {status === 'listed' && <p className="text-ink-2">{t('systems.withdrawHint')}</p>}
          <ActionForm
            action={status === 'listed' ? withdrawSystemAction : restoreSystemAction}
            hidden={hidden}
          >
            <Button kind={status === 'listed' ? 'danger' : 'secondary'} className="mt-3">
              {t(status === 'listed' ? 'withdraw' : 'restore')}
            </Button>
          </ActionForm>
        </section>
      </SingleColumn>
    </WorkFrame>
  );
}
