import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { entryChoices } from '@/components/inventory/choices.ts';
import { EntryForm } from '@/components/inventory/EntryForm.tsx';
import { Visits } from '@/components/inventory/Visits.tsx';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { LongTextField, SelectField, TextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { Banner, Notice } from '@/components/ui/feedback/Notice';
import { WorkFrame } from '@/components/work/WorkFrame';
import {
  addNoticeAction,
  answerReportAction,
  endNoticeAction,
  restorePortalAction,
  verifyChannelAction,
  withdrawPortalAction,
} from '@/lib/inventory/desk/actions.ts';
import { listChecks } from '@/lib/inventory/queries/checks.ts';
import { type DeskEntry, readDeskEntry } from '@/lib/inventory/queries/desk.ts';
import { textIn } from '@/lib/inventory/queries/doors.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { colon, formatDate } from '@/lib/platform/i18n/format.ts';
import { LOCALES, type Locale, localeNames } from '@/lib/platform/i18n/locales.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { countryName } from '@/lib/reference/names.ts';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const DONE = ['verify', 'save', 'withdraw', 'restore', 'notice'] as const;

/** One entry for whoever keeps it: contacts to verify, notices, the texts in four languages. */
export default async function EntryPage({ params, searchParams }: Props) {
  const { locale: asked, id } = await params;
  const path = `/workspace/inventory/${id}`;
  const { viewer, locale } = await demandViewer(asked, path, ['portal', 'write']);
  const found = await readDeskEntry(viewer, id);
  if (!found) notFound();
  const [{ done, address }, checks] = await Promise.all([searchParams, listChecks(viewer, id)]);
  // The address itself comes from the visit, never from whoever wrote the link.
  const newUrl = address === 'new' ? (checks?.movedTo ?? null) : null;
  const said = DONE.find((each) => each === done);
  const t = await getTranslations('desk');
  const { entry, status, verifiedOn } = found;
  const name = textIn(entry.name, locale, entry.language);
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${name?.text} · RICOMI`}</title>
      <SingleColumn text>
        {said && <Banner title={t(`done.${said}`)} />}
        <PageHeading
          kicker={entry.country ? countryName(entry.country, locale) : undefined}
          title={name?.text ?? id}
          lang={name?.language}
        />
        <p className="flex flex-wrap gap-x-6">
          {status === 'listed' && (
            <a href={localePath(locale, `/portals/${id}`)} className="inline-flex min-h-11 items-center">
              {t('public')}
            </a>
          )}
          <a href={localePath(locale, `${path}/history`)} className="inline-flex min-h-11 items-center">
            {t('history')}
          </a>
        </p>
        <p className="text-ink-2">
          {t('column.verified')}
          {colon(locale)}
          {verifiedOn ? formatDate(locale, verifiedOn) : t('never')}
        </p>
        <Contacts found={found} locale={locale} />
        {checks && (
          <Visits
            {...{ checks, locale }}
            url={entry.url}
            timeZone={viewer.timeZone}
            filled={`${localePath(locale, path)}?address=new#edit`}
          />
        )}
        <Reports found={found} locale={locale} />
        <Notices found={found} locale={locale} />
        <Edit {...{ found, locale, viewer }} newUrl={newUrl} page={localePath(locale, path)} />
        <section className="mt-10 border-t border-line pt-4">
          {status === 'listed' && <p className="text-ink-2">{t('withdrawHint')}</p>}
          <ActionForm
            action={status === 'listed' ? withdrawPortalAction : restorePortalAction}
            hidden={{ locale, id, country: entry.country ?? '' }}
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

type PartProps = { found: DeskEntry; locale: Locale };

type EditProps = PartProps & {
  viewer: Viewer;
  /** Where the site says that it has moved; null: the form has the published address. */
  newUrl: string | null;
  page: string;
};

/** The form, as the entry is or with the new address in it. */
async function Edit({ found, locale, viewer, newUrl, page }: EditProps) {
  const t = await getTranslations('desk');
  const { entry, revision } = found;
  return (
    <>
      <h2 id="edit" className="mt-10">
        {t('edit')}
      </h2>
      {newUrl && (
        <Notice title={t('checks.filled')}>
          <p>
            {t('checks.filledHint')} <span className="break-all">{entry.url}</span>
          </p>
          <a href={page} className="inline-flex min-h-11 items-center">
            {t('checks.keep')}
          </a>
        </Notice>
      )}
      <EntryForm
        choices={await entryChoices(viewer, locale, entry.country)}
        entry={newUrl ? { ...entry, url: newUrl } : entry}
        {...{ locale, revision }}
      />
    </>
  );
}

/** «I called this number today», one by one. */
async function Contacts({ found, locale }: PartProps) {
  const t = await getTranslations('desk');
  if (!found.canVerify || found.channels.length === 0) return null;
  return (
    <section aria-labelledby="contacts" className="mt-6">
      <h2 id="contacts">{t('verifications')}</h2>
      <ul className="mt-2">
        {found.channels.map(({ id, kind, value, label, verifiedOn }) => (
          <li key={id} className="border-t border-line py-2">
            <b>{value || label}</b>
            <span className="block text-sm text-ink-2">
              {value && label && `${label} · `}
              {t('column.verified')}
              {colon(locale)}
              {verifiedOn ? formatDate(locale, verifiedOn) : t('never')}
            </span>
            <ActionForm
              action={verifyChannelAction}
              hidden={{ locale, channelId: id, country: found.entry.country ?? '' }}
            >
              <button type="submit" className="link-button">
                {t(`verifyOne.${kind}`)}
                <span className="sr-only">: {value || label}</span>
              </button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What readers say is wrong, and what they are told. */
async function Reports({ found, locale }: PartProps) {
  const t = await getTranslations('desk');
  const words = await getTranslations('portals.report');
  if (found.reports.length === 0) return null;
  return (
    <section aria-labelledby="reports" className="mt-10">
      <h2 id="reports">{t('column.reports')}</h2>
      <ul>
        {found.reports.map(({ id, kind, text, language, state, answer, createdAt }) => (
          <li key={id} className="border-t border-line py-3">
            <p className="text-sm text-ink-2">
              {formatDate(locale, createdAt)} · {words(`kinds.${kind}`)} · {t(`report.${state}`)}
            </p>
            <p lang={language} className="whitespace-pre-wrap">
              {text}
            </p>
            <ActionForm
              action={answerReportAction}
              hidden={{ locale, reportId: id, country: found.entry.country ?? '' }}
            >
              <SelectField
                name="state"
                id={`state-${id}`}
                label={t('report.label')}
                defaultValue={state === 'received' ? 'looking' : state}
                options={(['looking', 'corrected', 'unfounded'] as const).map((value) => ({
                  value,
                  label: t(`report.${value}`),
                }))}
              />
              <LongTextField
                name="answer"
                id={`answer-${id}`}
                label={t('report.answer')}
                hint={t('report.hint')}
                limit={2000}
                rows={3}
                defaultValue={answer}
              />
              <Button kind="secondary">{t('report.send')}</Button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Notices({ found, locale }: PartProps) {
  const t = await getTranslations('desk');
  const { entry, notices } = found;
  const hidden = { locale, country: entry.country ?? '' };
  const now = new Date();
  return (
    <section aria-labelledby="notices" className="mt-10">
      <h2 id="notices">{t('notices')}</h2>
      <p className="text-sm text-ink-2">{t('noticesHint')}</p>
      <ul>
        {notices.map(({ id, text, since, until }) => (
          <li key={id} className="border-t border-line py-2">
            {textIn(text, locale, entry.language)?.text}{' '}
            <span className="text-sm text-ink-2">
              {t('since')} {formatDate(locale, since)}
              {until && ` – ${formatDate(locale, until)}`}
            </span>
            {(until === null || until >= now) && (
              <ActionForm action={endNoticeAction} hidden={{ ...hidden, noticeId: id }}>
                <button type="submit" className="link-button">
                  {t('endNotice')}
                </button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary className="inline-flex min-h-11 items-center text-sea underline">{t('addNotice')}</summary>
        <ActionForm action={addNoticeAction} hidden={{ ...hidden, id: entry.id }}>
          {LOCALES.map((code) => (
            <LongTextField
              key={code}
              name={`text.${code}`}
              label={`${t('noticeText')} (${localeNames[code]})`}
              lang={code}
              limit={500}
              rows={2}
            />
          ))}
          <TextField
            name="since"
            label={t('since')}
            type="date"
            width="medium"
            defaultValue={now.toISOString().slice(0, 10)}
          />
          <TextField name="until" label={t('until')} type="date" width="medium" optional />
          <Button kind="secondary">{t('addNotice')}</Button>
        </ActionForm>
      </details>
    </section>
  );
}
