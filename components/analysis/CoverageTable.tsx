import type { CoverageCell, CoverageRow } from '@/lib/inventory/analysis/coverage.ts';
import { languageNames } from '@/lib/inventory/finder/words.ts';
import { PHASES, TOPICS, type Topic } from '@/lib/inventory/vocabulary.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { comparer } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { type FilterValues, searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryName } from '@/lib/reference/names.ts';

/** What stands across: all topics, or the steps or languages of one. */
export type Across = { by: 'topic' } | { by: 'phase' | 'language'; topic: Topic };

type Column = {
  key: string;
  label: string;
  count: (row: CoverageRow) => number;
  filters: Record<string, string>;
};

/** States down, topics (or steps, or languages) across. Every figure opens the doors that it counts. */
export function CoverageTable({
  rows,
  across,
  locale,
}: {
  rows: readonly CoverageRow[];
  across: Across;
  locale: Locale;
}) {
  const t = translator(locale, 'analysis');
  const compare = comparer(locale);
  const columns = columnsOf(rows, across, locale);
  const named = rows
    .map((row) => ({ ...row, name: countryName(row.country, locale) }))
    .sort((a, b) => compare(a.name, b.name));
  const total = (row: CoverageRow) => (across.by === 'topic' ? row.doors : row.cells[across.topic].doors);
  const whole = across.by === 'topic' ? {} : { topic: across.topic };
  const href = (filters: FilterValues) => localePath(locale, '/portals') + searchOf(filters);
  const words = translator(locale, 'inventory');
  const what =
    across.by === 'topic'
      ? t('coverage.byTopic')
      : t(across.by === 'phase' ? 'coverage.byPhase' : 'coverage.byLanguage', {
          topic: words(`topic.${across.topic}`),
        });
  return (
    <section className="coverage" aria-label={t('coverage.heading')}>
      <table className="table stay print-wide">
        <caption>{t('coverage.caption', { what })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('coverage.state')}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                <span>{label}</span>
              </th>
            ))}
            <th scope="col" className="end">
              {t('coverage.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {named.map((row) => (
            <tr key={row.country}>
              <th scope="row">
                <a href={localePath(locale, '/portals/compare') + searchOf({ state: row.country })}>
                  {row.name}
                </a>
              </th>
              {columns.map(({ key, label, count, filters }) => {
                const number = count(row);
                const said = { country: row.name, what: label };
                return (
                  <td key={key} className="cell">
                    {number === 0 ? (
                      <span role="img" aria-label={t('coverage.none', said)} className="none">
                        –
                      </span>
                    ) : (
                      <a
                        href={href({ country: row.country, ...filters })}
                        aria-label={t('coverage.cell', { ...said, count: number })}
                      >
                        {number}
                      </a>
                    )}
                  </td>
                );
              })}
              <td className="end">
                {total(row) > 0 ? <a href={href({ country: row.country, ...whole })}>{total(row)}</a> : 0}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('coverage.all')}</th>
            {columns.map(({ key, count, filters }) => {
              const sum = rows.reduce((all, row) => all + count(row), 0);
              return (
                <td key={key} className="cell">
                  <a href={href(filters)}>{sum}</a>
                </td>
              );
            })}
            <td className="end">{rows.reduce((all, row) => all + total(row), 0)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function columnsOf(rows: readonly CoverageRow[], across: Across, locale: Locale): Column[] {
  const words = translator(locale, 'inventory');
  if (across.by === 'topic')
    return TOPICS.map((topic) => ({
      key: topic,
      label: words(`topic.${topic}`),
      count: (row) => row.cells[topic].doors,
      filters: { topic },
    }));
  const { topic } = across;
  const cell = (row: CoverageRow): CoverageCell => row.cells[topic];
  if (across.by === 'phase')
    return PHASES.map((phase) => ({
      key: phase,
      label: words(`phase.${phase}`),
      count: (row) => cell(row).phases[phase] ?? 0,
      filters: { topic, phase },
    }));
  const languages = [...new Set(rows.flatMap((row) => Object.keys(cell(row).languages)))];
  return languages
    .map((language) => ({
      key: language,
      label: languageNames([language], locale),
      count: (row: CoverageRow) => cell(row).languages[language] ?? 0,
      filters: { topic, language },
    }))
    .sort((a, b) => comparer(locale)(a.label, b.label));
}
