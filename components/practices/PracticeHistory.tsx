import { useTranslations } from 'next-intl';
import { Timeline } from '@/components/ui/data/Timeline';
import { formatMoment } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import type { HistoryEntry } from '@/lib/practices/index.ts';

/** What happened to the practice and who did it, from the audit log. */
export function PracticeHistory(props: { entries: HistoryEntry[]; locale: Locale; timeZone: string }) {
  const t = useTranslations('workspace');
  const event = t as unknown as (key: string) => string;
  const entries = props.entries.map(({ id, at, action, by, version, reason }) => ({
    key: id,
    when: `${formatMoment(props.locale, new Date(at), props.timeZone)} · ${by ? (by.name ?? t('former')) : t('event.system')}`,
    what: `${event(`event.${action}`)}${version ? ` · ${t('practice.version', { number: version })}` : ''}`,
    ...(reason && { children: <p className="whitespace-pre-line">{reason}</p> }),
  }));
  return (
    <section aria-labelledby="history" className="mt-10">
      <h2 id="history" className="mb-3 text-lg">
        {t('practice.history')}
      </h2>
      <Timeline entries={entries} />
    </section>
  );
}
