import { useTranslations } from 'next-intl';
import { carried } from '@/lib/inventory/analysis/compared-doors.ts';
import { type DoorView, textIn } from '@/lib/inventory/queries/doors.ts';
import type { Beside, DoorLink } from '@/lib/inventory/queries/neighbours.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { CompareLink } from '../CompareLink';
import { stateName } from '../list/options';
import { keyOf } from './DoorFacts';

type Props = {
  door: DoorView;
  beside: Beside;
  locale: Locale;
  /** Doors that the reader is choosing to compare. */
  compared: string[];
};

/** Under a door: other doors for the same, here and in the States next to it, and its data. */
export function DoorBeside({ door, beside, locale, compared }: Props) {
  const t = useTranslations('portals.door');
  const list = localePath(locale, '/portals');
  const key = keyOf(door);
  const state = stateName(key, locale);
  return (
    <footer className="mt-4 border-t border-line pt-4 text-sm print:hidden">
      <div className="grid gap-x-12 tablet:grid-cols-2">
        <Links
          title={door.country ? t('sameState', { state }) : t('sameRegion')}
          links={beside.own}
          locale={locale}
          more={{
            href: `${list}?country=${key}`,
            text: door.country ? t('allOf', { state }) : t('allRegional'),
          }}
        />
        <Links title={t('neighbours')} links={beside.nearby} locale={locale} withState />
      </div>
      <p className="mt-6 flex flex-wrap items-center gap-x-6">
        <CompareLink
          id={door.id}
          name={textIn(door.name, locale, door.language)?.text ?? door.id}
          chosen={compared}
          locale={locale}
        />
        {[
          { href: `/api/v1/portals/${door.id}`, text: t('data') },
          {
            href: `/api/v1/portals/changes.xml?country=${key}`,
            text: door.country ? t('changes', { state }) : t('changesRegional'),
          },
          { href: list + searchOf({ compare: carried(compared) }), text: t('listBack') },
        ].map(({ href, text }) => (
          <a key={href} href={href} className="inline-flex min-h-11 items-center">
            {text}
          </a>
        ))}
      </p>
    </footer>
  );
}

function Links(props: {
  title: string;
  links: DoorLink[];
  locale: Locale;
  withState?: boolean;
  more?: { href: string; text: string };
}) {
  const { title, links, locale, withState, more } = props;
  if (links.length === 0 && !more) return null;
  return (
    <section className="mb-4">
      {links.length > 0 && <h2 className="text-base">{title}</h2>}
      <ul className="mt-1">
        {links.map(({ id, country, name, language }) => {
          const text = textIn(name, locale, language);
          return (
            <li key={id} className="py-1.5">
              <a
                href={localePath(locale, `/portals/${id}`)}
                lang={text?.language === locale ? undefined : text?.language}
              >
                {text?.text ?? id}
              </a>
              {withState && country && <span className="text-ink-2"> · {stateName(country, locale)}</span>}
            </li>
          );
        })}
        {more && (
          <li>
            <a href={more.href} className="inline-flex min-h-11 items-center font-bold">
              {more.text}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
