import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { config } from '@/lib/platform/config';
import { DemoBanner } from './DemoBanner';
import { PrintFoot } from './PrintFoot';
import { SiteFooter } from './SiteFooter';
import { type Place, SiteHeader } from './SiteHeader';

/** The one font file of the portal; app/globals.css names it too. */
const FONT = '/fonts/atkinson-hyperlegible-next-5.3.0.woff2';

/**
 * Everything around the content of a page. `header` and `footer` replace those of the public portal (the work area has its own).
 */
export function PageFrame({
  demonstration = config().RICOMI_DEMO,
  header,
  footer,
  children,
  ...place
}: Place & {
  demonstration?: boolean;
  header?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('layout');
  preload(FONT, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <>
      <a href="#main" className="skip">
        {t('skip')}
      </a>
      {demonstration && <DemoBanner />}
      {header ?? <SiteHeader {...place} />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {footer ?? <SiteFooter locale={place.locale} />}
      <PrintFoot {...place} />
    </>
  );
}
