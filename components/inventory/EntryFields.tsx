import { getTranslations } from 'next-intl/server';
import { LongTextField, SelectField, TextField } from '@/components/ui/action/fields';
import { FieldGroup } from '@/components/ui/form/FieldGroup';
import type { PortalEntry } from '@/lib/inventory/schema.ts';
import { LOCALES, localeNames } from '@/lib/platform/i18n/locales.ts';

const FREE_ROWS = 2;
const LONGEST = 2000;

/** The rows of a list, and free ones at its end. */
export const padded = <T,>(rows: readonly T[] | undefined): Partial<T>[] => [
  ...(rows ?? []),
  ...Array.from({ length: FREE_ROWS }, () => ({})),
];

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
