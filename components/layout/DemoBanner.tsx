import { useTranslations } from 'next-intl';

/** Said on every page while the portal is a demonstration, in one line. */
export function DemoBanner() {
  const t = useTranslations('layout');
  return (
    <aside aria-labelledby="demonstration" className="border-b border-line bg-paper-2 text-sm leading-snug">
      <p id="demonstration" className="wrap py-1.5">
        {t('demo')}
      </p>
    </aside>
  );
}
