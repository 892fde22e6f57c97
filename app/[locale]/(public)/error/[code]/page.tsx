import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ErrorText } from '@/app/[locale]/_errors/ErrorText';
import { PageFrame } from '@/components/layout/PageFrame';
import { ERROR_CODES, REFERENCE } from '@/lib/platform/http/error-page';
import { isLocale } from '@/lib/platform/i18n/locales';
import { translator } from '@/lib/platform/i18n/translator';

type Props = { params: Promise<{ locale: string; code: string }> };

/** Asked for once by lib/platform/http/error-page.ts, which gives them out in the place of what failed. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await known(params);
  return {
    title: translator(locale, 'errors')(`${code}.title`),
    robots: { index: false },
    other: { status: String(code) },
  };
}

export default async function ErrorPage({ params }: Props) {
  const { locale, code } = await known(params);
  return (
    <PageFrame locale={locale} path="/">
      <ErrorText code={code} reference={code >= 500 ? REFERENCE : undefined} />
    </PageFrame>
  );
}

async function known(params: Props['params']) {
  const { locale, code: given } = await params;
  const code = ERROR_CODES.find((candidate) => String(candidate) === given);
  if (!isLocale(locale) || !code) notFound();
  return { locale, code };
}
