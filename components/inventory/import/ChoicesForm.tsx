import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { SelectField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { chooseForImportAction } from '@/lib/inventory/import/actions.ts';
import { ADD, type Choices } from '@/lib/inventory/import/content.ts';
import type { OrganisationRow } from '@/lib/inventory/import/preview.ts';
import { REGIONAL } from '@/lib/inventory/vocabulary.ts';
import { type Locale, languageChoices } from '@/lib/platform/i18n/locales.ts';
import { type Choices as Lists, SubjectFields } from '../EntryFields.tsx';

/** What HSDS has no field for, once for all services of a file. */
export async function ChoicesForm(props: {
  locale: Locale;
  id: string;
  choices: Choices;
  organisations: readonly OrganisationRow[];
  lists: Lists;
  mayAdd: boolean;
}) {
  const { locale, id, choices, organisations, lists, mayAdd } = props;
  const t = await getTranslations('imports');
  const words = await getTranslations('inventory');
  const operators = [...(mayAdd ? [{ value: ADD, label: t('choose.add') }] : []), ...lists.operators];
  return (
    <section aria-labelledby="choose" className="mt-8">
      <h2 id="choose">{t('choose.title')}</h2>
      <p className="text-ink-2">{t('choose.lead')}</p>
      <ActionForm action={chooseForImportAction} hidden={{ locale, id }}>
        {organisations.map(({ id: record, name, operator }) => (
          <SelectField
            key={record}
            name={`operator.${record}`}
            label={t('choose.operator', { name })}
            hint={t('choose.operatorHint')}
            empty={t('choose.operatorEmpty')}
            defaultValue={operator ?? ''}
            options={operators}
          />
        ))}
        {lists.countries.length === 1 ? (
          <input type="hidden" name="country" value={lists.countries[0]?.value} />
        ) : (
          <SelectField
            name="country"
            label={t('choose.country')}
            empty={t('choose.countryEmpty')}
            defaultValue={choices.country ?? ''}
            options={[...lists.countries, { value: REGIONAL, label: words('regional') }]}
          />
        )}
        <SelectField
          name="language"
          label={t('languageLabel')}
          defaultValue={choices.language ?? locale}
          options={languageChoices}
        />
        <SubjectFields chosen={choices} />
        <Button kind="secondary">{t('choose.submit')}</Button>
      </ActionForm>
    </section>
  );
}
