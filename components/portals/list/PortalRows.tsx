import { useTranslations } from 'next-intl';
import { CompareLink } from '@/components/portals/CompareLink';
import { Marked } from '@/components/search/Marked';
import { carried } from '@/lib/inventory/analysis/compared-doors.ts';
import { type DoorView, textIn } from '@/lib/inventory/queries/doors.ts';
import type { PortalList } from '@/lib/inventory/queries/list.ts';
import { REGIONAL } from '@/lib/inventory/vocabulary.ts';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { dotted } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { portalFilterLabel, stateName } from './options';

/** The doors of a page of the list, in their order. */
export function PortalRows({ list, ...rest }: { list: PortalList; locale: Locale; compared: string[] }) {
  return (
    <ol className="mt-4">
      {list.rows.map((door) => (
        <li key={door.id} className="border-t border-line py-5">
          <Row door={door} marks={list.marks} {...rest} />
        </li>
      ))}
    </ol>
  );
}

const LONGEST = 240;

/** The beginning of a description, up to the end of a sentence or at least of a word. */
export function beginning(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const sentence = cut.lastIndexOf('. ');
  if (sentence > longest / 2) return cut.slice(0, sentence + 1);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

type RowProps = { door: DoorView; marks: readonly string[]; locale: Locale; compared: string[] };

function Row({ door, marks, locale, compared }: RowProps) {
  const t = useTranslations('portals');
  const { id, country, language, operator, topics, free, procedures, channels } = door;
  const name = textIn(door.name, locale, language);
  const description = textIn(door.description, locale, language);
  const call = channels.find(({ kind }) => kind === 'telephone');
  const operatorName = organisationName(operator, locale);
  const facts = [
    stateName(country ?? REGIONAL, locale),
    operator.acronym ? `${operatorName} (${operator.acronym})` : operatorName,
  ];
  const notes = [
    topics.map((topic) => portalFilterLabel('topic', topic, locale).toLocaleLowerCase(locale)).join(', '),
    ...(free ? [t('facts.free')] : []),
    ...(procedures.some(({ url }) => url) ? [t('facts.online')] : []),
  ];
  return (
    <article>
      <h2 className="text-base leading-snug">
        <a
          href={localePath(locale, `/portals/${id}`) + searchOf({ compare: carried(compared) })}
          lang={foreign(name, locale)}
        >
          <Marked text={name?.text ?? id} marks={marks} />
        </a>
      </h2>
      <p className="mt-1 text-sm text-ink-2">{dotted(facts)}</p>
      {call && (
        <p className="text-sm">
          {t('phone')}{' '}
          <a href={`tel:${call.value.replaceAll(' ', '')}`} className="inline-flex min-h-11 items-center">
            {call.value}
          </a>
        </p>
      )}
      {description && (
        <p lang={foreign(description, locale)} className="mt-1 max-w-text text-sm">
          <Marked text={beginning(description.text)} marks={marks} />
        </p>
      )}
      <p className="mt-2 flex flex-wrap items-center gap-x-5 text-sm text-ink-2">
        <span>{dotted(notes)}</span>
        <CompareLink id={id} name={name?.text ?? id} chosen={compared} locale={locale} />
      </p>
    </article>
  );
}

const foreign = (text: { language: string } | null, locale: Locale): string | undefined =>
  !text || text.language === locale ? undefined : text.language;
