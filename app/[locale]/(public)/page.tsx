import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { PageFrame } from '@/components/layout/PageFrame';
import { AmericasMap } from '@/components/maps/AmericasMap';
import { CorridorTable } from '@/components/maps/CorridorTable';
import { languageName } from '@/components/practices/article/PracticeArticle';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/form/Select';
import { CORRIDOR_SOURCE, topCorridors } from '@/lib/corridors';
import { TOPICS } from '@/lib/inventory/vocabulary.ts';
import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { alternates } from '@/lib/platform/i18n/canonical.ts';
import { dotted } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { listLatest, type PracticeCard } from '@/lib/practices/index.ts';
import { THEMES } from '@/lib/reference/data.ts';
import { countryChoices, countryName, countryNames, themeName } from '@/lib/reference/names.ts';

/** Made on the first visit and again after a publication. */
export const generateStaticParams = () => [];

export async function generateMetadata(): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  return { description: translator(locale, 'home')('findLead'), alternates: alternates(locale, '/') };
}

const LATEST = 6;

export default async function HomePage() {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'home');
  const { cards, total } = await cached(['home', locale], [TAGS.practices], () => listLatest(LATEST, locale));
  const list = localePath(locale, '/practices');
  return (
    <PageFrame locale={locale} path="/">
      <div className="border-b border-line bg-paper-2 [--map-ground:var(--color-paper-2)]">
        <div className="wrap grid items-center gap-x-12 desk:grid-cols-[1.05fr_1fr]">
          <div className="py-8 desk:py-12">
            <FinderDoor locale={locale} />
            <section aria-labelledby="work" className="mt-8 border-t border-line pt-5">
              <h2 id="work" className="text-lg">
                <a href={localePath(locale, '/workspace')}>{t('work')}</a>
              </h2>
              <p className="mt-1 max-w-[46ch] text-ink-2">{t('workLead')}</p>
            </section>
          </div>
          <Corridors locale={locale} />
        </div>
      </div>
      <section aria-labelledby="practices" className="wrap pt-8">
        <h2 id="practices">{t('title')}</h2>
        <p className="mt-2 max-w-[60ch] text-ink-2">{t('lead')}</p>
        <search className="mt-4 block">
          <form method="get" action={list} className="flex max-w-[36rem] flex-wrap items-end gap-x-3 gap-y-1">
            <label htmlFor="q" className="w-full font-bold">
              {t('search')}
            </label>
            <input id="q" name="q" type="search" className="control min-w-0 flex-1" autoComplete="off" />
            <Button>{t('searchButton')}</Button>
          </form>
        </search>
        {total > 0 && (
          <p className="mt-3">
            <a href={list} className="inline-flex min-h-11 items-center">
              {t('all', { count: total })}
            </a>
          </p>
        )}
      </section>
      <div className="wrap grid gap-x-16 pt-8 desk:grid-cols-[1.4fr_1fr]">
        <section aria-labelledby="latest">
          <h2 id="latest" className="text-lg">
            {t('latest')}
          </h2>
          {cards.length === 0 && <p className="mt-3 text-ink-2">{t('none')}</p>}
          <ul className="mt-3">
            {cards.map((card) => (
              <Card key={card.slug} card={card} locale={locale} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="themes" className="max-desk:mt-8">
          <h2 id="themes" className="text-lg">
            {t('themes')}
          </h2>
          <ul className="mt-3 border-t border-line">
            {THEMES.map(({ id, name }) => (
              <li key={id}>
                <a href={`${list}?theme=${id}`} className="inline-flex min-h-11 items-center">
                  {name[locale]}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </PageFrame>
  );
}

/** The migrant's door: three questions, and the answer is one tap away. */
function FinderDoor({ locale }: { locale: Locale }) {
  const t = translator(locale, 'home');
  const words = translator(locale, 'find');
  const members = countryChoices(locale, true);
  const find = localePath(locale, '/find');
  return (
    <section aria-labelledby="find">
      <h1 id="find" className="text-2xl">
        {t('findTitle')}
      </h1>
      <p className="mt-3 max-w-[46ch] text-ink-2">{t('findLead')}</p>
      <form method="get" action={find} className="max-w-[30rem]">
        <Select
          name="from"
          label={words('from')}
          empty={words('choose')}
          options={[
            { label: words('members'), options: members },
            { label: words('others'), options: countryChoices(locale, false) },
          ]}
        />
        <Select name="place" label={words('place')} empty={words('choose')} options={members} />
        <Select
          name="topic"
          label={words('topic')}
          empty={words('chooseNeed')}
          options={TOPICS.map((value) => ({ value, label: words(`need.${value}`) }))}
        />
        <Button>{words('submit')}</Button>
      </form>
      <p className="mt-3">
        <a href={find} className="inline-flex min-h-11 items-center font-bold text-alert">
          {t('emergency')}
        </a>
      </p>
    </section>
  );
}

function Card({ card, locale }: { card: PracticeCard; locale: Locale }) {
  const t = translator(locale, 'home');
  const facts = [
    countryNames(card.countries.slice(0, 4), locale).join(', ') +
      (card.countries.length > 4 ? ` +${card.countries.length - 4}` : ''),
    themeName(card.themes[0] ?? '', locale),
    ...(card.language === locale ? [] : [t('original', { language: languageName(card.language, locale) })]),
  ];
  return (
    <li className="border-t border-line py-3">
      <a
        href={localePath(locale, `/practices/${card.slug}`)}
        lang={card.title.language === locale ? undefined : card.title.language}
        className="font-bold"
      >
        {card.title.text}
      </a>
      <p className="text-sm text-ink-2">{dotted(facts)}</p>
    </li>
  );
}

function Corridors({ locale }: { locale: Locale }) {
  const corridors = topCorridors(24);
  const { year } = CORRIDOR_SOURCE;
  const t = translator(locale, 'pages.corridors');
  const nameOf = (code: string) => countryName(code, locale);
  const words = {
    open: t('open'),
    caption: t('table', { year: String(year) }),
    origin: t('origin'),
    destination: t('destination'),
    total: t('total'),
  };
  return (
    <figure className="self-end pb-4">
      <AmericasMap corridors={corridors} title={t('title', { year: String(year) })} nameOf={nameOf} />
      <figcaption className="text-sm text-ink-2">
        {t('caption', { count: corridors.length, year: String(year) })}
      </figcaption>
      <CorridorTable {...{ corridors, locale, nameOf, words }} />
    </figure>
  );
}
