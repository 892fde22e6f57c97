import { useTranslations } from 'next-intl';

/**
 * Links to the pages of a list; nothing where there is only one. `href` makes the address of a page, with the filters in it.
 * On a phone: previous, next and where one is, in words.
 */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  const t = useTranslations('ui.pages');
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={t('label')}
      className="mt-8 flex flex-wrap items-center gap-x-6 border-t border-line pt-3 text-sm"
    >
      {page > 1 && (
        <a href={href(page - 1)} rel="prev" className="inline-flex min-h-11 items-center font-bold">
          <span aria-hidden="true">←&nbsp;</span>
          {t('previous')}
        </a>
      )}
      <p className="text-ink-2 tablet:hidden">{t('position', { page, pages })}</p>
      <ol className="hidden flex-wrap items-center gap-x-1 tablet:flex">
        {shown(page, pages).map((number, index, all) => (
          <li key={number} className="flex items-center">
            {index > 0 && number - (all[index - 1] ?? 0) > 1 && <span className="px-1 text-ink-2">…</span>}
            <a
              href={href(number)}
              aria-label={t('page', { page: number })}
              aria-current={number === page ? 'page' : undefined}
              className="inline-flex min-h-11 min-w-11 items-center justify-center tabular-nums aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline aria-[current]:shadow-[0_-3px_0_var(--color-sea)_inset]"
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a href={href(page + 1)} rel="next" className="inline-flex min-h-11 items-center font-bold">
          {t('next')}
          <span aria-hidden="true">&nbsp;→</span>
        </a>
      )}
    </nav>
  );
}

/** First, last, and the neighbours of the page one is on. */
function shown(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages];
  return [...new Set(wanted)].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
}
