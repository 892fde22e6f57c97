import { getTranslations } from 'next-intl/server';
import { entryChoices } from '@/components/inventory/choices.ts';
import { EntryForm } from '@/components/inventory/EntryForm.tsx';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { WorkFrame } from '@/components/work/WorkFrame';
import { demandViewer } from '@/lib/platform/session/demand.ts';

export default async function NewEntryPage({ params }: { params: Promise<{ locale: string }> }) {
  const path = '/workspace/inventory/new';
  const { viewer, locale } = await demandViewer((await params).locale, path, ['portal', 'write']);
  const t = await getTranslations('desk');
  const choices = await entryChoices(viewer, locale, viewer.countryCode);
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('new')} · RICOMI`}</title>
      <SingleColumn text>
        <PageHeading title={t('new')} />
        <EntryForm entry={{ operator: viewer.organisationId }} revision={null} {...{ locale, choices }} />
      </SingleColumn>
    </WorkFrame>
  );
}
