import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDate } from '@/lib/platform/i18n/format';
import { SingleColumn } from './Columns';
import { PageFrame } from './PageFrame';
import { PageHeading } from './PageHeading';
import type { Place } from './SiteHeader';

export type TextSection = { title: string; body: ReactNode };

/** A page about the portal itself: heading, lead, sections of text, and when a person last read it through. */
export function TextPage(props: { place: Place; title: string; lead: string; reviewed: Date; sections: TextSection[] }) {
  const { place, title, lead, reviewed, sections } = props;
  const t = useTranslations('pages');
  return (
    <PageFrame {...place}>
      <SingleColumn>
        <article className="text">
          <PageHeading title={title} lead={lead} />
          {sections.map((section) => (
            <section key={section.title}>
              <h2>{section.title}</h2>
              {section.body}
            </section>
          ))}
          <p className="pt-6 text-sm text-ink-2">{t('reviewed', { date: formatDate(place.locale, reviewed) })}</p>
        </article>
      </SingleColumn>
    </PageFrame>
  );
}

/** For `t.rich`: a link inside a sentence, written `<link>…</link>` in the messages. */
export const linkTo = (href: string) => ({ link: (text: ReactNode) => <a href={href}>{text}</a> });
