import { type CoverageRow, gapsOf } from '@/lib/inventory/analysis/coverage.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryOf } from '@/lib/reference/data.ts';
import { countryName } from '@/lib/reference/names.ts';

const NAMED = 5;

/** What a State has no door for, and who has one: its neighbours first, each leading to those doors. */
export function Gaps({
  rows,
  country,
  locale,
}: {
  rows: readonly CoverageRow[];
  country: string;
  locale: Locale;
}) {
  const t = translator(locale, 'analysis');
  const words = translator(locale, 'inventory');
  const gaps = gapsOf(rows, country, (code) => countryOf(code)?.subregion ?? null);
  const id = `gaps-${country}`;
  return (
    <section aria-labelledby={id} className="mt-8 print:mt-2 print:break-inside-avoid print:text-[8.5pt]">
      <h2 id={id} className="print:text-[10pt]">
        {t('compare.gaps', { country: countryName(country, locale) })}
      </h2>
      {gaps.length === 0 && <p className="mt-2">{t('compare.noGaps')}</p>}
      <dl className="mt-2">
        {gaps.map(({ topic, having }) => (
          <div key={topic} className="border-t border-line py-2 print:py-0">
            <dt className="font-bold">{words(`topic.${topic}`)}</dt>
            <dd className="text-sm print:text-[8.5pt]">
              {having.length === 0
                ? t('compare.gapNobody')
                : t.rich('compare.gap', {
                    states: () => (
                      <>
                        {having.slice(0, NAMED).map((code, index) => (
                          <span key={code}>
                            {index > 0 && ', '}
                            <a href={localePath(locale, '/portals') + searchOf({ country: code, topic })}>
                              {countryName(code, locale)}
                            </a>
                          </span>
                        ))}
                        {having.length > NAMED && ` +${having.length - NAMED}`}
                      </>
                    ),
                  })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
