import type { ReactNode } from 'react';
import { PageFrame } from '@/components/layout/PageFrame';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';

const TOOLS = ['compare', 'coverage', 'rubric'] as const;

/** The frame of the States' tools: what there is beside this one, and the page at full width. */
export function AnalysisFrame(props: {
  locale: Locale;
  tool: (typeof TOOLS)[number];
  search?: string;
  children: ReactNode;
}) {
  const { locale, tool, search, children } = props;
  const t = translator(locale, 'analysis');
  return (
    <PageFrame locale={locale} path={`/portals/${tool}`} search={search}>
      <div className="wrap py-4 desk:py-6 print:py-0">
        <nav aria-label={t('tools')} className="mb-6 flex flex-wrap gap-x-6 text-sm">
          {TOOLS.map((each) => (
            <a
              key={each}
              href={localePath(locale, `/portals/${each}`)}
              aria-current={each === tool ? 'page' : undefined}
              className="tab"
            >
              {t(`${each}.title`)}
            </a>
          ))}
        </nav>
        {children}
      </div>
    </PageFrame>
  );
}
