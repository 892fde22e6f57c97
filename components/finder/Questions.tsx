import { Button } from '@/components/ui/Button';
import { Radios } from '@/components/ui/form/Choices';
import { ErrorSummary } from '@/components/ui/form/ErrorSummary';
import { Select } from '@/components/ui/form/Select';
import type { Asked } from '@/lib/inventory/finder/question.ts';
import { behind, type FinderLanguage, type FinderWords } from '@/lib/inventory/finder/words.ts';
import { TOPICS } from '@/lib/inventory/vocabulary.ts';
import { countryChoices } from '@/lib/reference/names.ts';
import { EveryEmergency } from './Emergency.tsx';
import { finderPath } from './links.ts';

type Props = { asked: Asked; tried: boolean; t: FinderWords; language: FinderLanguage };

/** Three questions in one form that posts nothing: the answers become the address. What was already answered stays. */
export function Questions({ asked, tried, t, language }: Props) {
  const locale = behind(language);
  const members = countryChoices(locale, true);
  const error = (missing: boolean, name: 'from' | 'place' | 'topic') =>
    tried && missing ? t(`missing.${name}`) : undefined;
  const errors = {
    from: error(!asked.from, 'from'),
    place: error(!asked.in && !asked.to, 'place'),
    topic: error(!asked.topic, 'topic'),
  };
  const problems = Object.entries(errors).flatMap(([field, message]) =>
    message ? [{ field, message }] : [],
  );
  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="mt-2 text-ink-2">{t('lead')}</p>
      <EveryEmergency {...{ t, language }} />
      <ErrorSummary problems={problems} />
      <form method="get" action={finderPath(language)} className="mt-6">
        <Select
          name="from"
          id="from"
          label={t('from')}
          error={errors.from}
          empty={t('choose')}
          defaultValue={asked.from ?? ''}
          options={[
            { label: t('members'), options: members },
            { label: t('others'), options: countryChoices(locale, false) },
          ]}
        />
        <Select
          name="place"
          id="place"
          label={t('place')}
          error={errors.place}
          empty={t('choose')}
          defaultValue={asked.in ?? asked.to ?? ''}
          options={members}
        />
        <Radios
          name="where"
          label={t('where')}
          columns
          value={asked.to && !asked.in ? 'to' : 'in'}
          choices={[
            { value: 'in', label: t('there') },
            { value: 'to', label: t('going') },
          ]}
        />
        <Radios
          name="topic"
          id="topic"
          label={t('topic')}
          error={errors.topic}
          value={asked.topic ?? undefined}
          choices={TOPICS.map((value) => ({ value, label: t(`need.${value}`) }))}
        />
        <p className="mt-6">
          <Button>{t('submit')}</Button>
        </p>
      </form>
    </>
  );
}
