import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { SelectField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/feedback/Notice';
import { WorkFrame } from '@/components/work/WorkFrame';
import { listOrganisations, organisationName } from '@/lib/organisations/index.ts';
import { comparer } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { createPracticeAction } from '@/lib/practices/actions.ts';
import { countryName } from '@/lib/reference/names.ts';
import { readRound } from '@/lib/rounds/index.ts';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ round?: string | string[] }> };

export default async function NewPracticePage({ params, searchParams }: Props) {
  const { locale: wanted } = await params;
  const path = '/workspace/practices/new';
  const { viewer, locale } = await demandViewer(wanted, path, ['practice', 'create']);
  const { round: wantedRound } = await searchParams;
  const round = typeof wantedRound === 'string' ? await readRound(viewer, wantedRound) : null;
  const t = await getTranslations('workspace');
  const options = await institutions(viewer, locale);
  const title = t(viewer.role === 'secretariat' ? 'newFor' : 'new');
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${title} · RICOMI`}</title>
      <SingleColumn text>
        <PageHeading title={title} lead={t('newLead')} />
        {round?.closed && <Notice tone="warning">{t('newRoundClosed')}</Notice>}
        <ActionForm
          action={createPracticeAction}
          hidden={{ locale, roundId: round && !round.closed ? round.id : '' }}
        >
          {options.length > 1 && (
            <SelectField
              name="organisationId"
              label={t('newInstitution')}
              options={options}
              defaultValue={viewer.organisationId}
            />
          )}
          <Button className="mt-4">{t('newStart')}</Button>
        </ActionForm>
        <p className="mt-10 text-sm text-ink-2">{t('newForms')}</p>
        <p className="text-sm">
          <a href={`/api/practices/form?locale=${locale}&format=docx`}>{t('practice.word')}</a> ·{' '}
          <a href={`/api/practices/form?locale=${locale}&format=pdf`}>{t('practice.pdf')}</a>
        </p>
      </SingleColumn>
    </WorkFrame>
  );
}

/** For whom this person may open a draft: the own institution, the State's, or (secretariat) any. */
async function institutions(viewer: Viewer, locale: Locale) {
  const all = await listOrganisations();
  const compare = comparer(locale);
  const within = all.filter((organisation) => {
    if (viewer.role === 'secretariat')
      return organisation.countryCode !== null || organisation.id === viewer.organisationId;
    if (viewer.role === 'focal_point' && viewer.countryCode)
      return organisation.countryCode === viewer.countryCode;
    return organisation.id === viewer.organisationId;
  });
  return within
    .map((organisation) => {
      const name = organisationName(organisation, locale);
      const country = organisation.countryCode;
      const prefix = viewer.role === 'secretariat' && country ? `${countryName(country, locale)} · ` : '';
      return { value: organisation.id, label: prefix + name };
    })
    .sort((a, b) => compare(a.label, b.label));
}
