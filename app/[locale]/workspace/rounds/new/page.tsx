import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { CheckboxField, LongTextField, TextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { FieldGroup } from '@/components/ui/form/FieldGroup';
import { WorkFrame } from '@/components/work/WorkFrame';
import { LOCALES, localeNames } from '@/lib/platform/i18n/locales.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { THEMES } from '@/lib/reference/data.ts';
import { openRoundAction } from '@/lib/rounds/actions.ts';
import { ROUND_LIMITS } from '@/lib/rounds/schema.ts';

export default async function NewRoundPage({ params }: { params: Promise<{ locale: string }> }) {
  const path = '/workspace/rounds/new';
  const { viewer, locale } = await demandViewer((await params).locale, path, ['round', 'manage']);
  const t = await getTranslations('review.rounds');
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('new')} · RICOMI`}</title>
      <SingleColumn text>
        <PageHeading title={t('new')} lead={t('newLead')} />
        <ActionForm action={openRoundAction} hidden={{ locale }}>
          {LOCALES.map((code) => (
            <FieldGroup
              key={code}
              ruled
              name={`language-${code}`}
              label={<span lang={code}>{localeNames[code]}</span>}
            >
              <TextField name={`title.${code}`} label={t('titleField')} lang={code} />
              <LongTextField
                name={`request.${code}`}
                label={t('requestField')}
                limit={ROUND_LIMITS.request}
                rows={4}
                lang={code}
              />
            </FieldGroup>
          ))}
          <TextField
            name="deadline"
            label={t('deadline')}
            hint={t('deadlineHint')}
            type="date"
            width="medium"
          />
          <CheckboxField
            name="themes"
            label={t('themes')}
            optional
            columns
            choices={THEMES.map(({ id, name }) => ({ value: id, label: name[locale] }))}
            values={[]}
          />
          <Button>{t('openButton')}</Button>
        </ActionForm>
      </SingleColumn>
    </WorkFrame>
  );
}
