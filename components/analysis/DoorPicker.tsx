import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/feedback/Notice';
import { Select } from '@/components/ui/form/Select';
import { TextInput } from '@/components/ui/form/TextInput';
import { type Comparison, MOST_COMPARED } from '@/lib/inventory/analysis/compare.ts';
import { carried } from '@/lib/inventory/analysis/compared-doors.ts';
import { type DoorView, textIn } from '@/lib/inventory/queries/doors.ts';
import type { PortalList } from '@/lib/inventory/queries/list.ts';
import { REGIONAL } from '@/lib/inventory/vocabulary.ts';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { dotted, formatList } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryChoices, countryName } from '@/lib/reference/names.ts';
import { LONGEST_QUERY } from '@/lib/search/index.ts';

export type Sought = { q: string; country: string };

type Props = {
  comparison: Comparison;
  sought: Sought;
  /** What the search found; null when nothing was sought. */
  list: PortalList | null;
  locale: Locale;
};

/** Which doors are compared: those chosen, each to be removed; what became of the others asked for; a search to add more. */
export function DoorPicker({ comparison, sought, list, locale }: Props) {
  const t = translator(locale, 'analysis');
  const doors = comparison.compared.flatMap(({ door }) => door ?? []);
  const ids = doors.map(({ id }) => id);
  const full = ids.length >= MOST_COMPARED;
  return (
    <div className="max-w-text print:hidden">
      <LeftOut {...{ comparison, locale }} />
      <h2 className="mt-4 text-lg">{t('compare.chosen', { count: ids.length })}</h2>
      {ids.length === 0 && <p className="mt-1 text-ink-2">{t('compare.noDoors')}</p>}
      <ol className="mt-2">
        {doors.map((door) => (
          <DoorLine key={door.id} {...{ door, locale }}>
            <Act
              text={t('compare.remove')}
              href={addressOf(
                ids.filter((id) => id !== door.id),
                sought,
                locale,
              )}
              {...{ door, locale }}
            />
          </DoorLine>
        ))}
      </ol>
      {ids.length > 0 && list && (
        // What was found stands between the doors and their comparison.
        <a href="#comparison" className="inline-flex min-h-11 items-center">
          {translator(locale, 'portals')('compare.see')}
        </a>
      )}
      {full ? (
        <p className="my-4 text-ink-2">{t('compare.full')}</p>
      ) : (
        <>
          <SearchForm {...{ ids, sought, locale }} />
          {list && <FoundDoors {...{ list, ids, sought, locale }} />}
          <p>
            <a
              href={localePath(locale, '/portals') + searchOf({ compare: carried(ids) })}
              rel="nofollow"
              className="inline-flex min-h-11 items-center"
            >
              {t('compare.fromList')}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

/** The comparison of these doors; the search stays, so that several can be added from it. */
const addressOf = (ids: readonly string[], { q, country }: Sought, locale: Locale): string =>
  localePath(locale, '/portals/compare') +
  searchOf({ by: ids.length === 0 ? 'door' : null, door: ids, q, country });

/** A fifth door, one that is not there any more, and what names no door at all. */
function LeftOut({ comparison, locale }: { comparison: Comparison; locale: Locale }) {
  const t = translator(locale, 'analysis');
  const { left, unknown, strange } = comparison;
  if (left.length + unknown.length === 0 && !strange) return null;
  const names = left.map((door) => nameOf(door, locale).text);
  return (
    <Notice tone="warning">
      {names.length > 0 && <p>{t('compare.tooMany', { names: formatList(locale, names) })}</p>}
      {unknown.map((id) => (
        <p key={id} className="break-words">
          {t('compare.unknown', { id })}
        </p>
      ))}
      {strange && <p>{t('compare.strange')}</p>}
    </Notice>
  );
}

function SearchForm({ ids, sought, locale }: { ids: string[]; sought: Sought; locale: Locale }) {
  const t = translator(locale, 'analysis');
  const words = translator(locale, 'inventory');
  return (
    <search>
      <form
        method="get"
        action={localePath(locale, '/portals/compare')}
        className="grid items-end gap-x-4 tablet:grid-cols-[1fr_1fr_auto]"
      >
        {ids.length === 0 && <input type="hidden" name="by" value="door" />}
        {ids.map((id) => (
          <input key={id} type="hidden" name="door" value={id} />
        ))}
        <TextInput
          name="q"
          type="search"
          label={t('compare.q')}
          defaultValue={sought.q}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
        />
        <Select
          name="country"
          label={t('coverage.state')}
          empty={t('compare.anyState')}
          defaultValue={sought.country}
          options={[...countryChoices(locale, true), { value: REGIONAL, label: words('regional') }]}
        />
        <p className="my-6">
          <Button kind="secondary">{t('compare.find')}</Button>
        </p>
      </form>
    </search>
  );
}

type FoundProps = { list: PortalList; ids: string[]; sought: Sought; locale: Locale };

function FoundDoors({ list, ids, sought, locale }: FoundProps) {
  const t = translator(locale, 'analysis');
  const portals = translator(locale, 'portals');
  const rest = list.total > list.rows.length;
  const all = searchOf({ q: sought.q, country: sought.country, compare: carried(ids) });
  return (
    <section aria-labelledby="found" className="mb-4">
      <h2 id="found" className="text-base">
        {t('compare.found', { count: list.total })}
      </h2>
      {list.total === 0 && <p className="mt-1">{t('compare.foundNone')}</p>}
      {list.total > 0 &&
        list.corrections.map(({ from, to }) => (
          <p key={from} className="text-sm">
            {portals('corrected', { from, to })}
          </p>
        ))}
      {rest && (
        <p className="text-sm">
          {t('compare.first', { shown: list.rows.length })}{' '}
          <a
            href={localePath(locale, '/portals') + all}
            rel="nofollow"
            className="inline-flex min-h-11 items-center"
          >
            {t('compare.list')}
          </a>
        </p>
      )}
      <ul className="mt-2">
        {list.rows.map((door) => (
          <DoorLine key={door.id} {...{ door, locale }}>
            {ids.includes(door.id) ? (
              <span className="text-ink-2">{t('compare.added')}</span>
            ) : (
              <Act
                text={t('compare.add')}
                href={addressOf([...ids, door.id], sought, locale)}
                {...{ door, locale }}
              />
            )}
          </DoorLine>
        ))}
      </ul>
    </section>
  );
}

const nameOf = ({ id, name, language }: DoorView, locale: Locale) =>
  textIn(name, locale, language) ?? { text: id, language: locale };

const foreign = (language: string, locale: Locale) => (language === locale ? undefined : language);

/** A door, whose it is, and what can be done with it here. */
function DoorLine({ door, locale, children }: { door: DoorView; locale: Locale; children: ReactNode }) {
  const words = translator(locale, 'inventory');
  const name = nameOf(door, locale);
  return (
    <li className="flex items-center justify-between gap-x-4 border-t border-line py-1">
      <span className="min-w-0 break-words">
        <a href={localePath(locale, `/portals/${door.id}`)} lang={foreign(name.language, locale)}>
          {name.text}
        </a>
        <span className="block text-sm text-ink-2">
          {dotted([
            door.country ? countryName(door.country, locale) : words('regional'),
            organisationName(door.operator, locale),
          ])}
        </span>
      </span>
      {children}
    </li>
  );
}

function Act({ text, href, door, locale }: { text: string; href: string; door: DoorView; locale: Locale }) {
  return (
    <a href={href} rel="nofollow" className="inline-flex min-h-11 shrink-0 items-center font-bold">
      {text}
      <span className="sr-only">: {nameOf(door, locale).text}</span>
    </a>
  );
}
