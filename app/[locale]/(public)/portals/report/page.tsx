import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { SingleColumn } from '@/components/layout/Columns';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHeading } from '@/components/layout/PageHeading';
import { Button } from '@/components/ui/Button';
import { DescriptionList } from '@/components/ui/data/DescriptionList';
import { Notice } from '@/components/ui/feedback/Notice';
import { TextInput } from '@/components/ui/form/TextInput';
import { textIn } from '@/lib/inventory/queries/doors.ts';
import { type ReportView, readReport } from '@/lib/inventory/queries/report.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatPartialDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { clientAddress } from '@/lib/platform/session/cookie.ts';
import { countTry } from '@/lib/platform/throttle/throttle.ts';

const PATH = '/portals/report';
const LONGEST = 40;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Behind a code: kept by nobody, found by no search engine, told to no other site. */
export async function generateMetadata(): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  return {
    title: translator(locale, 'portals.report.check')('title'),
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  };
}

type Found = { report: ReportView | null; problem: 'none' | 'wait' | null };

/** Wrong codes are counted, so that nobody can try them by the thousand. */
async function find(code: string): Promise<Found> {
  if (code === '') return { report: null, problem: null };
  const report = await readReport(code);
  if (report) return { report, problem: null };
  const wait = await countTry('token_address', await clientAddress());
  return { report: null, problem: wait > 0 ? 'wait' : 'none' };
}

export default async function ReportStatePage({ searchParams }: Props) {
  const locale = (await rootLocale()) as Locale;
  const query = await searchParams;
  const code = ([query.code ?? ''].flat()[0] ?? '').trim().slice(0, LONGEST);
  const { report, problem } = await find(code);
  const sent = report !== null && query.sent === 'yes';
  const t = translator(locale, 'portals.report');
  return (
    <PageFrame locale={locale} path={PATH} search={report ? searchOf({ code }) : ''}>
      <SingleColumn text>
        <PageHeading
          title={sent ? t('sent') : t('check.title')}
          lead={report ? undefined : t('check.lead')}
        />
        {sent && (
          <div className="my-6 border-s-[6px] border-leaf bg-paper-2 px-4 py-3">
            <p>{t('code')}</p>
            <p className="my-1 text-xl font-bold tabular-nums select-all">{code}</p>
            <p>{t('codeHint')}</p>
          </div>
        )}
        {sent && <Notice tone="warning">{t('danger')}</Notice>}
        {report && <Report report={report} locale={locale} />}
        {!report && (
          <form method="get" action={localePath(locale, PATH)}>
            <TextInput
              name="code"
              label={t('check.label')}
              hint={t('check.hint')}
              error={problem ? t(`check.${problem}`) : undefined}
              defaultValue={code}
              autoComplete="off"
              spellCheck={false}
              maxLength={LONGEST}
              width="medium"
            />
            <Button>{t('check.button')}</Button>
          </form>
        )}
      </SingleColumn>
    </PageFrame>
  );
}

function Report({ report, locale }: { report: ReportView; locale: Locale }) {
  const t = translator(locale, 'portals.report');
  const { kind, state, answer, receivedOn, door } = report;
  const name = textIn(door.name, locale, door.language);
  const doorName = (
    <span lang={name?.language === locale ? undefined : name?.language}>{name?.text ?? door.id}</span>
  );
  return (
    <DescriptionList
      items={[
        { term: t('check.state'), description: <b>{t(`states.${state}`)}</b> },
        { term: t('check.answer'), description: answer || t('check.noAnswer') },
        { term: t('check.kind'), description: t(`kinds.${kind}`) },
        {
          term: t('check.door'),
          description: door.listed ? (
            <a href={localePath(locale, `/portals/${door.id}`)}>{doorName}</a>
          ) : (
            doorName
          ),
        },
        {
          term: t('check.received', { date: formatPartialDate(locale, receivedOn) }),
          description: null,
        },
      ]}
    />
  );
}
