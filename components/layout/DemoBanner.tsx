import { useTranslations } from 'next-intl';

/** Said on every page while the portal is a demonstration, in one line. */
export function DemoBanner() {
  const t = useTranslations('layout');
  return (
    <p className="border-b border-line bg-paper-2 text-sm leading-snug">
      <span className="wrap block py-1.5">{t('demo')}</span>
    </p>
  );
}
