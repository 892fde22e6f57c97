import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { RadioField, SelectField, TextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { FieldGroup } from '@/components/ui/form/FieldGroup';
import { savePortalAction } from '@/lib/inventory/desk/actions.ts';
import type { PortalEntry } from '@/lib/inventory/schema.ts';
import { CHANNEL_KINDS, DISCRETIONS, PAPERS } from '@/lib/inventory/vocabulary.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import {
  type Choices,
  IdentityFields,
  padded,
  SourceFields,
  SubjectFields,
  TextFields,
} from './EntryFields.tsx';

type Props = { locale: Locale; entry: Partial<PortalEntry>; revision: number | null; choices: Choices };

const yesNo = (value: boolean | null | undefined): string =>
  value === true ? 'yes' : value === false ? 'no' : '';

/** An entry in one form: texts in four languages, contacts, procedures, sources; free rows at the end of each list. Works without script. */
export async function EntryForm({ locale, entry, revision, choices }: Props) {
  const t = await getTranslations('desk');
  const words = await getTranslations('inventory');
  const known = revision !== null;
  const free = [
    { value: 'yes', label: t('free.yes') },
    { value: 'no', label: t('free.no') },
  ];
  return (
    <ActionForm
      action={savePortalAction}
      hidden={{
        locale,
        revision: String(revision ?? ''),
        ...(known && { id: entry.id ?? '', country: entry.country ?? '' }),
      }}
    >
      {(entry.serves ?? []).map((code) => (
        <input key={code} type="hidden" name="serves" value={code} />
      ))}
      <IdentityFields {...{ entry, known, choices, locale }} />
      <TextFields entry={entry} />
      <SubjectFields chosen={entry} />
      <TextField
        name="languages"
        label={t('field.languages')}
        hint="es, en, pt, fr, ht…"
        width="medium"
        defaultValue={entry.languages?.join(', ')}
      />
      <RadioField
        name="free"
        label={t('field.free')}
        value={yesNo(entry.free)}
        choices={[...free, { value: '', label: t('free.unknown') }]}
      />
      <SelectField
        name="papers"
        label={t('field.papers')}
        empty={t('free.unknown')}
        defaultValue={entry.papers ?? ''}
        options={PAPERS.map((value) => ({ value, label: t(`papers.${value}`) }))}
      />
      <SelectField
        name="discretion"
        label={t('field.discretion')}
        empty={t('free.unknown')}
        defaultValue={entry.discretion ?? ''}
        options={DISCRETIONS.map((value) => ({ value, label: t(`discretion.${value}`) }))}
      />
      <h2 className="mt-10">{t('field.channels')}</h2>
      <p className="text-sm text-ink-2">{t('channelsHint')}</p>
      {padded(entry.channels).map((channel, index) => {
        const at = `channels.${index}`;
        const city = 'city' in channel ? channel.city : '';
        return (
          <FieldGroup key={at} ruled name={at} label={t('channel', { number: index + 1 })}>
            <SelectField
              name={`${at}.kind`}
              label={t('kind')}
              defaultValue={channel.kind ?? 'telephone'}
              options={CHANNEL_KINDS.map((value) => ({ value, label: words(`channel.${value}`) }))}
            />
            <TextField name={`${at}.value`} label={t('value')} defaultValue={channel.value} />
            <TextField name={`${at}.label`} label={t('label')} defaultValue={channel.label} optional />
            <Coordinates at={at} channel={channel} />
            <TextField name={`${at}.city`} label={t('city')} width="medium" defaultValue={city} optional />
            <TextField name={`${at}.hours`} label={t('hours')} defaultValue={channel.hours ?? ''} optional />
            <TextField
              name={`${at}.openingHours`}
              label={t('openingHours')}
              hint="Mo-Fr 08:00-16:00; Sa 09:00-12:00"
              defaultValue={channel.openingHours ?? ''}
              optional
            />
            <SelectField
              name={`${at}.free`}
              label={t('field.free')}
              empty={t('free.unknown')}
              defaultValue={yesNo(channel.free)}
              options={free}
            />
            <TextField
              name={`${at}.languages`}
              label={t('field.languages')}
              width="medium"
              defaultValue={channel.languages?.join(', ')}
              optional
            />
            <TextField
              name={`${at}.source`}
              label={t('source')}
              type="url"
              defaultValue={channel.source ?? ''}
              optional
            />
          </FieldGroup>
        );
      })}
      <h2 className="mt-10">{t('field.procedures')}</h2>
      {padded(entry.procedures).map((procedure, index) => {
        const at = `procedures.${index}`;
        return (
          <FieldGroup key={at} ruled name={at} label={t('procedure', { number: index + 1 })}>
            <TextField name={`${at}.name`} label={t('procedureName')} defaultValue={procedure.name} />
            <TextField
              name={`${at}.url`}
              label={t('link')}
              type="url"
              defaultValue={procedure.url ?? ''}
              optional
            />
            <TextField
              name={`${at}.cost`}
              label={t('cost')}
              width="medium"
              defaultValue={procedure.cost}
              optional
            />
            <TextField
              name={`${at}.time`}
              label={t('time')}
              width="medium"
              defaultValue={procedure.time}
              optional
            />
          </FieldGroup>
        );
      })}
      <SourceFields sources={entry.sources} />
      <Button>{t('save')}</Button>
    </ActionForm>
  );
}

/** Where an office stands on the map, which nobody types, and the address for which it holds. */
function Coordinates({ at, channel }: { at: string; channel: Partial<PortalEntry['channels'][number]> }) {
  if (channel.kind !== 'office' || channel.latitude == null || channel.longitude == null) return null;
  const { value = '', city = '', latitude, longitude } = channel;
  return (
    <>
      <input type="hidden" name={`${at}.pointOf`} value={`${value}|${city}`} />
      <input type="hidden" name={`${at}.latitude`} value={latitude} />
      <input type="hidden" name={`${at}.longitude`} value={longitude} />
    </>
  );
}
