import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { practiceMetadata } from '@/components/practices/article/metadata';
import { PracticePage } from '@/components/practices/article/PracticePage';
import { publicPractice, publicVersions } from '@/components/practices/article/read';
import { VersionChanges } from '@/components/practices/article/VersionChanges';
import { Notice } from '@/components/ui/feedback/Notice';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { isLocale, type Locale } from '@/lib/platform/i18n/locales.ts';
import type { PublicPractice } from '@/lib/practices/index.ts';

type Props = { params: Promise<{ locale: string; slug: string; number: string }> };

export const generateStaticParams = () => [];

async function read(params: Props['params']) {
  const { locale, slug, number } = await params;
  if (!isLocale(locale) || !/^[1-9]\d{0,3}$/.test(number)) return null;
  const practice = await publicPractice(slug, locale, Number(number));
  return practice && { practice, locale };
}

/** An earlier version is for citing, not for finding: search engines are sent to the current one. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read(params);
  return found ? { ...practiceMetadata(found.practice, found.locale), robots: { index: false } } : {};
}

export default async function PracticeVersion({ params }: Props) {
  const found = await read(params);
  if (!found) notFound();
  const { practice, locale } = found;
  const versions = await publicVersions(practice.slug);
  const before = versions.find(({ number }) => number < practice.version);
  const earlier = before && (await publicPractice(practice.slug, practice.language as Locale, before.number));
  const original =
    earlier && (await publicPractice(practice.slug, practice.language as Locale, practice.version));
  const t = await getTranslations('article');
  return (
    <PracticePage
      {...{ practice, locale, versions }}
      path={`/practices/${practice.slug}/versions/${practice.version}`}
      above={practice.version !== practice.currentVersion && <Outdated practice={practice} locale={locale} />}
      below={
        earlier &&
        original && (
          <section aria-labelledby="changes" className="mt-12 border-t border-line pt-4">
            <h2 id="changes" className="mb-4 text-lg">
              {t('changes', { number: earlier.version })}
            </h2>
            <VersionChanges before={earlier} after={original} none={t('changesNone')} />
          </section>
        )
      }
    />
  );
}

function Outdated({ practice, locale }: { practice: PublicPractice; locale: Locale }) {
  const t = useTranslations('article');
  return (
    <Notice tone="warning">
      <p>{t('versionOld', { number: practice.version, current: practice.currentVersion })}</p>
      <p>
        <a href={localePath(locale, `/practices/${practice.slug}`)}>{t('versionCurrent')}</a>
      </p>
    </Notice>
  );
}
