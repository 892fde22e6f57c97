import type { CoverageRow } from '@/lib/inventory/analysis/coverage.ts';
import { type Across, coverageTable, inWords } from '@/lib/inventory/analysis/coverage-table.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { type FilterValues, searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';

type Props = { rows: readonly CoverageRow[]; across: Across; locale: Locale };

/** States down, topics (or steps, or languages) across. Every figure opens the doors that it counts. */
export function CoverageTable({ rows: counted, across, locale }: Props) {
  const t = translator(locale, 'analysis');
  const table = coverageTable(counted, across);
  const { columns, rows } = inWords(table, locale);
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
        <caption>
          {t('coverage.caption', { what: what.charAt(0).toLocaleLowerCase(locale) + what.slice(1) })}
        </caption>
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
          {rows.map(({ country, name, counts, doors }) => (
            <tr key={country}>
              <th scope="row">
                <a href={localePath(locale, '/portals/compare') + searchOf({ state: country })}>{name}</a>
              </th>
              {columns.map(({ key, label, filters }) => {
                const count = counts[key] ?? 0;
                const said = { country: name, what: label };
                return (
                  <td key={key} className="cell">
                    {count === 0 ? (
                      <span role="img" aria-label={t('coverage.none', said)} className="none">
                        –
                      </span>
                    ) : (
                      <a
                        href={href({ country, ...filters })}
                        aria-label={t('coverage.cell', { ...said, count })}
                      >
                        {count}
                      </a>
                    )}
                  </td>
                );
              })}
              <td className="end">{doors > 0 ? <a href={href({ country, ...whole })}>{doors}</a> : 0}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('coverage.all')}</th>
            {columns.map(({ key, filters }) => (
              <td key={key} className="cell">
                <a href={href(filters)}>{table.all.counts[key]}</a>
              </td>
            ))}
            <td className="end">{table.all.doors}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
