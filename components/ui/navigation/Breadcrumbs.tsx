import { useTranslations } from 'next-intl';

/** The way back up. The page itself is not in it: its heading follows at once. */
export function Breadcrumbs({ links }: { links: { href: string; text: string }[] }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('breadcrumbs')} className="text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {links.map(({ href, text }) => (
          <li
            key={href}
            className="flex items-center gap-x-2 not-first:before:text-ink-2 not-first:before:content-['/'/'']"
          >
            <a href={href} className="inline-flex min-h-11 items-center">
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
