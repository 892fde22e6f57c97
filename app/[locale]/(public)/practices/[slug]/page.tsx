import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { practiceMetadata } from '@/components/practices/article/metadata';
import { PracticePage } from '@/components/practices/article/PracticePage';
import { publicPractice, publicVersions } from '@/components/practices/article/read';
import { isLocale } from '@/lib/platform/i18n/locales.ts';

type Props = { params: Promise<{ locale: string; slug: string }> };

/** Made when first asked for and kept until the practice changes. */
export const generateStaticParams = () => [];

async function read(params: Props['params']) {
  const { locale, slug } = await params;
  const practice = isLocale(locale) ? await publicPractice(slug, locale) : null;
  return practice && isLocale(locale) ? { practice, locale } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read(params);
  return found ? practiceMetadata(found.practice, found.locale) : {};
}

export default async function Practice({ params }: Props) {
  const found = await read(params);
  if (!found) notFound();
  const { practice, locale } = found;
  const versions = await publicVersions(practice.slug);
  return <PracticePage {...{ practice, locale, versions }} path={`/practices/${practice.slug}`} />;
}
