import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/form/Select';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { countryChoices } from '@/lib/reference/names.ts';

/** Narrows a list of the desk to one State; the secretariat keeps those of all. */
export async function StateFilter(props: {
  base: string;
  country: string | null;
  /** The view that stays chosen; null: all. */
  view: string | null;
  locale: Locale;
}) {
  const { base, country, view, locale } = props;
  const t = await getTranslations('desk');
  return (
    <form method="get" action={base} className="flex max-w-[36rem] flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1">
        <Select
          name="country"
          label={t('state')}
          empty={t('allStates')}
          defaultValue={country ?? ''}
          options={countryChoices(locale, true)}
        />
      </div>
      {view && <input type="hidden" name="view" value={view} />}
      <p className="my-6">
        <Button kind="secondary">{t('show')}</Button>
      </p>
    </form>
  );
}
