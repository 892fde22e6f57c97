import { getTranslations } from 'next-intl/server';
import { CheckboxField, LongTextField, SelectField, TextField } from '@/components/ui/action/fields';
import { FieldGroup } from '@/components/ui/form/FieldGroup';
import type { PortalEntry } from '@/lib/inventory/schema.ts';
import { AUDIENCES, PHASES, TOPICS } from '@/lib/inventory/vocabulary.ts';
import { LOCALES, type Locale, languageChoices, localeNames } from '@/lib/platform/i18n/locales.ts';

const FREE_ROWS = 2;
const LONGEST = 2000;

/** The rows of a list, and free ones at its end. */
export const padded = <T,>(rows: readonly T[] | undefined): Partial<T>[] => [
  ...(rows ?? []),
  ...Array.from({ length: FREE_ROWS }, () => ({})),
];

export type Choices = {
  operators: { value: string; label: string }[];
  countries: { value: string; label: string }[];
};

/** Whose it is, where it is, and in which language it was written: of a door, or of an information system. */
export async function IdentityFields(props: {
  entry: Partial<Pick<PortalEntry, 'operator' | 'url' | 'language'>>;
  /** Its identifier and its State do not change any more. */
  known: boolean;
  choices: Choices;
  locale: Locale;
}) {
  const { entry, known, choices, locale } = props;
  const t = await getTranslations('desk');
  const words = await getTranslations('inventory');
  return (
    <>
      {!known && (
        <>
          <TextField name="id" label={t('field.id')} hint={t('field.idHint')} width="medium" />
          {choices.countries.length === 1 ? (
            <input type="hidden" name="country" value={choices.countries[0]?.value} />
          ) : (
            <SelectField
              name="country"
              label={t('field.country')}
              empty={words('regional')}
              options={choices.countries}
            />
          )}
        </>
      )}
      <SelectField
        name="operator"
        label={t('field.operator')}
        defaultValue={entry.operator}
        options={choices.operators}
      />
      <TextField name="url" label={t('field.url')} type="url" defaultValue={entry.url} />
      <SelectField
        name="language"
        label={t('field.language')}
        defaultValue={entry.language ?? locale}
        options={languageChoices}
      />
    </>
  );
}

/** What it is about, for which step, for whom. */
export async function SubjectFields({
  chosen,
}: {
  chosen: { topics?: string[]; phases?: string[]; audiences?: string[] };
}) {
  const t = await getTranslations('desk');
  const words = await getTranslations('inventory');
  return (
    <>
      <CheckboxField
        name="topics"
        label={t('field.topics')}
        columns
        values={chosen.topics ?? []}
        choices={TOPICS.map((value) => ({ value, label: words(`topic.${value}`) }))}
      />
      <CheckboxField
        name="phases"
        label={t('field.phases')}
        values={chosen.phases ?? []}
        choices={PHASES.map((value) => ({ value, label: words(`phase.${value}`) }))}
      />
      <CheckboxField
        name="audiences"
        label={t('field.audiences')}
        columns
        values={chosen.audiences ?? []}
        choices={AUDIENCES.map((value) => ({ value, label: words(`audience.${value}`) }))}
      />
    </>
  );
}

/** Name and description in the four languages: of a door, or of an information system. */
export async function TextFields({ entry }: { entry: Partial<Pick<PortalEntry, 'name' | 'description'>> }) {
  const t = await getTranslations('desk');
  return (
    <>
      {LOCALES.map((code) => (
        <FieldGroup
          key={code}
          ruled
          name={`texts-${code}`}
          label={<span lang={code}>{localeNames[code]}</span>}
        >
          <TextField
            name={`name.${code}`}
            label={t('field.name')}
            lang={code}
            defaultValue={entry.name?.[code] ?? ''}
          />
          <LongTextField
            name={`description.${code}`}
            label={t('field.description')}
            lang={code}
            limit={LONGEST}
            rows={4}
            defaultValue={entry.description?.[code] ?? ''}
          />
        </FieldGroup>
      ))}
    </>
  );
}

/** Where what an entry says comes from. */
export async function SourceFields({ sources }: { sources: PortalEntry['sources'] | undefined }) {
  const t = await getTranslations('desk');
  return (
    <>
      <h2 className="mt-10">{t('field.sources')}</h2>
      {padded(sources).map((source, index) => {
        const at = `sources.${index}`;
        return (
          <FieldGroup key={at} ruled name={at} label={t('sourceRow', { number: index + 1 })}>
            <TextField name={`${at}.title`} label={t('sourceTitle')} defaultValue={source.title} />
            <TextField name={`${at}.url`} label={t('link')} type="url" defaultValue={source.url} />
            <SelectField
              name={`${at}.confidence`}
              label={t('confidence.title')}
              defaultValue={source.confidence ?? 'seen'}
              options={[
                { value: 'seen', label: t('confidence.seen') },
                { value: 'recall', label: t('confidence.recall') },
              ]}
            />
          </FieldGroup>
        );
      })}
    </>
  );
}
