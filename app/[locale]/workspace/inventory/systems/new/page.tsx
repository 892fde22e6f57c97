import { getTranslations } from 'next-intl/server';
import { entryChoices } from '@/components/inventory/choices.ts';
import { SystemForm } from '@/components/inventory/SystemForm.tsx';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { WorkFrame } from '@/components/work/WorkFrame';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';

export default async function NewSystemPage({ params }: { params: Promise<{ locale: string }> }) {
  const path = '/workspace/inventory/systems/new';
  const { viewer, locale } = await demandViewer((await params).locale, path, ['portal', 'write']);
  const t = await getTranslations('desk');
  const choices = await entryChoices(viewer, locale, viewer.countryCode);
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('systems.new')} · RICOMI`}</title>
      <SingleColumn text>
        <PageHeading
          kicker={<a href={localePath(locale, '/workspace/inventory/systems')}>{t('systems.title')}</a>}
          title={t('systems.new')}
        />
        <SystemForm entry={{ operator: viewer.organisationId }} revision={null} {...{ locale, choices }} />
      </SingleColumn>
    </WorkFrame>
  );
}
