import { getMessages, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { CheckboxField, LongTextField, SelectField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import type { InformationSystemEntry } from '@/lib/inventory/schema.ts';
import { saveSystemAction } from '@/lib/inventory/systems/actions.ts';
import { ACCESSES, PERIODICITIES } from '@/lib/inventory/vocabulary.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { type Choices, IdentityFields, SourceFields, TextFields } from './EntryFields.tsx';

const LONGEST = 1000;

type Props = {
  locale: Locale;
  entry: Partial<InformationSystemEntry>;
  /** Null: a new one. */
  revision: number | null;
  choices: Choices;
};

/** A register, a series or a statistical source in one form. Works without script. */
export async function SystemForm({ locale, entry, revision, choices }: Props) {
  const t = await getTranslations('desk');
  const words = await getTranslations('inventory');
  const columns = await getTranslations('dashboard.systems');
  const known = revision !== null;
  const broken = entry.disaggregation ?? [];
  const { breakdown: named } = (await getMessages()).inventory;
  // Entries write a breakdown with blanks, the keys of its words have none; what has no word of ours stays a choice of its own.
  const breakdown = [
    ...new Set([...Object.keys(named).map((key) => key.replaceAll('_', ' ')), ...broken]),
  ].map((value) => {
    const key = value.replaceAll(' ', '_');
    return { value, label: key in named ? words(`breakdown.${key}` as 'breakdown.sex') : value };
  });
  return (
    <ActionForm
      action={saveSystemAction}
      hidden={{
        locale,
        revision: String(revision ?? ''),
        ...(known && { id: entry.id ?? '', country: entry.country ?? '' }),
      }}
    >
      <IdentityFields {...{ entry, known, choices, locale }} />
      <TextFields entry={entry} />
      <LongTextField
        name="holds"
        label={columns('holds')}
        hint={t('systems.holdsHint')}
        limit={LONGEST}
        rows={4}
        defaultValue={entry.holds}
      />
      <SelectField
        name="periodicity"
        label={columns('periodicity')}
        empty={t('free.unknown')}
        defaultValue={entry.periodicity ?? ''}
        options={PERIODICITIES.map((value) => ({ value, label: words(`periodicity.${value}`) }))}
      />
      <SelectField
        name="access"
        label={columns('access')}
        defaultValue={entry.access}
        options={ACCESSES.map((value) => ({ value, label: words(`access.${value}`) }))}
      />
      <CheckboxField
        name="disaggregation"
        label={columns('disaggregation')}
        columns
        values={broken}
        choices={breakdown}
      />
      <SourceFields sources={entry.sources} />
      <Button>{t('save')}</Button>
    </ActionForm>
  );
}
