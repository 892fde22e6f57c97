import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TwoColumn } from '@/components/layout/Columns';
import { PageFrame } from '@/components/layout/PageFrame';
import { DoorArticle } from '@/components/portals/door/DoorArticle';
import { DoorBeside } from '@/components/portals/door/DoorBeside';
import { DoorFacts } from '@/components/portals/door/DoorFacts';
import { doorMetadata, doorSchema } from '@/components/portals/door/metadata';
import { publicDoor } from '@/components/portals/door/read';
import { carried, carriedOf } from '@/lib/inventory/analysis/compared-doors.ts';
import { besideDoor } from '@/lib/inventory/queries/neighbours.ts';
import { isLocale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Made each time from what is kept: «open now» and what a notice says depend on the hour. */
export const dynamic = 'force-dynamic';

async function read(params: Props['params']) {
  const { locale, slug } = await params;
  const door = isLocale(locale) ? await publicDoor(slug) : null;
  return door && isLocale(locale) ? { door, locale } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read(params);
  return found ? doorMetadata(found.door, found.locale) : {};
}

export default async function DoorPage({ params, searchParams }: Props) {
  const found = await read(params);
  if (!found) notFound();
  const { door, locale } = found;
  const beside = await besideDoor(door);
  const compared = carriedOf(await searchParams);
  const schema = JSON.stringify(doorSchema(door, locale)).replaceAll('<', '\\u003c');
  return (
    <PageFrame locale={locale} path={`/portals/${door.id}`} search={searchOf({ compare: carried(compared) })}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped; data for machines, not run */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: schema }} />
      <TwoColumn aside={<DoorFacts door={door} locale={locale} />}>
        <DoorArticle door={door} locale={locale} now={new Date()} />
      </TwoColumn>
      <div className="wrap">
        <DoorBeside {...{ door, beside, locale, compared }} />
      </div>
    </PageFrame>
  );
}
