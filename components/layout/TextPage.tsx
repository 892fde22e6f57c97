import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDate } from '@/lib/platform/i18n/format';
import { PageFrame } from './PageFrame';
import { PageHeading } from './PageHeading';
import type { Place } from './SiteHeader';

/** `id` is the section's anchor in the address: the same in every language. */
export type TextSection = { id: string; title: string; body: ReactNode };

/** A page about the portal itself: heading, lead, sections of text with a list of them beside it, and when a person last read it through. */
export function TextPage(props: {
  place: Place;
  title: string;
  lead: string;
  reviewed: Date;
  sections: TextSection[];
}) {
  const { place, title, lead, reviewed, sections } = props;
  const t = useTranslations('pages');
  return (
    <PageFrame {...place}>
      <div className="wrap with-rail">
        <article className="text">
          <PageHeading title={title} lead={lead} />
          {sections.map((section) => (
            <section key={section.id} id={section.id}>
              <h2>{section.title}</h2>
              {section.body}
            </section>
          ))}
          <p className="pt-6 text-sm text-ink-2">
            {t('reviewed', { date: formatDate(place.locale, reviewed) })}
          </p>
        </article>
        <nav
          aria-label={t('contents')}
          className="self-start border-s border-line ps-6 text-sm max-desk:hidden"
        >
          <ul>
            {sections.map(({ id, title: name }) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-flex min-h-11 items-center">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </PageFrame>
  );
}

/** For `t.rich`: a link inside a sentence, written `<link>…</link>` in the messages. */
export const linkTo = (href: string) => ({ link: (text: ReactNode) => <a href={href}>{text}</a> });
