import { useTranslations } from 'next-intl';

/** How much of a whole is there, as a bar and in words («12 of 35»). */
export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  const t = useTranslations('ui');
  return (
    <div className="text-sm">
      <span className="flex justify-between gap-4">
        <span>{label}</span>
        <span className="text-ink-2 tabular-nums">{t('progress', { value, max })}</span>
      </span>
      <progress aria-label={label} value={value} max={max} className="progress">
        {t('progress', { value, max })}
      </progress>
    </div>
  );
}
