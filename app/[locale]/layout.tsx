import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import type { ReactNode } from 'react';
import '@/app/globals.css';
import { config } from '@/lib/platform/config';
import { isLocale } from '@/lib/platform/i18n/locales';
import { translator } from '@/lib/platform/i18n/translator';

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export async function generateMetadata(): Promise<Metadata> {
  const locale = await rootLocale();
  if (!isLocale(locale)) notFound();
  const name = translator(locale, 'layout')('name');
  return {
    metadataBase: new URL(config().PUBLIC_URL),
    title: { default: `RICOMI · ${name}`, template: '%s · RICOMI' },
    applicationName: 'RICOMI',
    formatDetection: { telephone: false, address: false, email: false, date: false },
    icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }] },
  };
}

/**
 * Around every page, public or work. Nothing here may read a cookie, a header or a session: it would turn every page dynamic.
 * A page is dynamic unless it exports `generateStaticParams = () => []`: then it is made when it is first asked for, and kept. The
 * build makes none of them: it has no database, and would freeze the settings of its own machine.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await rootLocale();
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
