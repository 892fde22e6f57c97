import type { ReactNode } from 'react';
import type { Compared } from '@/lib/inventory/analysis/compare.ts';
import { languageNames } from '@/lib/inventory/finder/words.ts';
import { textIn } from '@/lib/inventory/queries/doors.ts';
import { PHASES, TOPICS } from '@/lib/inventory/vocabulary.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { colon, formatNumber } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryName } from '@/lib/reference/names.ts';

type Cell = {
  shown: ReactNode;
  /** What is compared to tell whether the columns differ. */
  value: string;
  /** What is missing here, by name where it has one; null when nothing is. */
  missing: string[] | null;
};
type Row = { key: string; label: string; cells: Cell[] };

type Props = { compared: readonly Compared[]; locale: Locale };

/** States or doors side by side. A row whose columns differ is marked, and what one lacks is named. */
export function CompareTable({ compared, locale }: Props) {
  const t = translator(locale, 'analysis');
  const rows = rowsOf({ compared, locale });
  return (
    <section className="overflow-x-auto print:overflow-visible" aria-label={t('compare.heading')}>
      <table className="table stay print-wide">
        <caption>{t('compare.same', { count: compared.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.criterion')}</th>
            {compared.map((each) => (
              <th key={each.id} scope="col" className="min-w-[11rem]">
                <Name {...{ each, locale }} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, cells }) => {
            const differs = cells.some(({ value }) => value !== cells[0]?.value);
            return (
              <tr key={key} className={differs ? 'bg-paper-2' : undefined}>
                <th scope="row" className="min-w-32 print:min-w-[19rem]">
                  {label}
                  {differs && (
                    <span className="block text-sm font-bold print:ms-2 print:inline print:text-[8pt]">
                      {t('compare.differs')}
                    </span>
                  )}
                </th>
                {cells.map(({ shown, missing }, index) => (
                  <td key={compared[index]?.id}>
                    {shown}
                    {missing !== null && (
                      <span className="mt-1 block text-sm print:ms-2 print:inline print:text-[8.5pt]">
                        <b className="text-alert">{t('compare.missing')}</b>
                        {missing.length > 0 && colon(locale) + missing.join(', ')}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Name({ each, locale }: { each: Compared; locale: Locale }) {
  if (!each.door) {
    const href = localePath(locale, '/portals') + searchOf({ country: each.id });
    return <a href={href}>{countryName(each.id, locale)}</a>;
  }
  const name = textIn(each.door.name, locale, each.door.language);
  return (
    <a href={localePath(locale, `/portals/${each.id}`)} lang={name?.language}>
      {name?.text}
    </a>
  );
}

function rowsOf({ compared, locale }: Props): Row[] {
  const t = translator(locale, 'analysis');
  const words = translator(locale, 'inventory');
  const states = compared.every(({ kind }) => kind === 'state');
  const row = (key: string, cell: (each: Compared) => Cell): Row => ({
    key,
    label: t(`row.${key}` as 'row.doors'),
    cells: compared.map(cell),
  });
  const number = (key: keyof Compared, lacks = true) =>
    row(key, (each) => {
      const value = each[key] as number;
      return {
        shown: formatNumber(locale, value),
        value: String(value),
        missing: lacks && value === 0 ? [] : null,
      };
    });
  const list = (key: 'topics' | 'phases', group: 'topic' | 'phase', whole: readonly string[]) =>
    row(key, (each) => {
      const named = (values: readonly string[]) =>
        values.map((value) => words(`${group}.${value}` as 'topic.work'));
      const lacking = states ? whole.filter((value) => !each[key].includes(value)) : [];
      return {
        shown: named(each[key]).join(', '),
        value: each[key].join(),
        missing: lacking.length > 0 ? named(lacking) : null,
      };
    });
  return [
    ...(states
      ? [number('doors', false)]
      : [
          row('operator', ({ door }) => ({
            shown: door?.operator.names[locale] ?? door?.operator.name,
            value: door?.operator.id ?? '',
            missing: null,
          })),
        ]),
    row('rating', ({ rating }) => ({
      shown: formatNumber(locale, rating.total, { minimumFractionDigits: 1 }),
      value: String(rating.total),
      missing: null,
    })),
    list('topics', 'topic', TOPICS),
    list('phases', 'phase', PHASES),
    row('audiences', ({ audiences }) => ({
      shown: audiences.map((each) => words(`audience.${each}` as 'audience.women')).join(', '),
      value: [...audiences].sort().join(),
      missing: null,
    })),
    row('languages', ({ languages }) => ({
      shown: languageNames(languages, locale),
      value: [...languages].sort().join(),
      missing: null,
    })),
    ...(['telephones', 'freeCalls', 'aroundTheClock', 'mails', 'offices', 'procedures'] as const).map((key) =>
      number(key),
    ),
    row('free', ({ free }) => ({
      shown: `${free.yes}, ${free.no}, ${free.unknown}`,
      value: `${free.yes} ${free.no} ${free.unknown}`,
      missing: null,
    })),
    ...(['verified', 'papers', 'discretion'] as const).map((key) => number(key)),
  ];
}
