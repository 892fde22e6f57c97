import { behind, type FinderLanguage, type FinderWords } from '@/lib/inventory/finder/words.ts';
import { comparer } from '@/lib/platform/i18n/format.ts';
import { countryOf, MEMBER_STATES, type Emergency as Numbers } from '@/lib/reference/data.ts';
import { countryName } from '@/lib/reference/names.ts';

const SERVICES = ['general', 'police', 'ambulance', 'fire'] as const;

type Words = { t: FinderWords; language: FinderLanguage };

/** The numbers to call in danger, largest first thing on the page where a need is one of danger. */
export function Emergency({ place, t, language }: Words & { place: string }) {
  const numbers = countryOf(place)?.emergency;
  const name = countryName(place, behind(language));
  if (!numbers) return <p className="my-4 border-2 border-alert p-4">{t('emergency.none')}</p>;
  return (
    <ul aria-label={t('emergency.title')} className="my-4 grid gap-2 print:my-1 print:flex">
      {entries(numbers).map(([service, number]) => (
        <li key={service}>
          <a
            href={`tel:${number}`}
            className="flex min-h-14 items-center gap-4 rounded border-2 border-alert px-4 py-2 text-alert no-underline hover:text-alert print:min-h-0 print:py-0.5"
          >
            <b className="text-lg font-heavy tabular-nums">{number}</b>
            <span>{t('emergency.in', { service: t(`emergency.${service}`), place: name })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const entries = (numbers: Numbers): [(typeof SERVICES)[number], string][] =>
  SERVICES.flatMap((service) => (numbers[service] ? [[service, numbers[service]]] : []));

/** The numbers of every State, for who is in danger before any question. */
export function EveryEmergency({ t, language }: Words) {
  const locale = behind(language);
  const compare = comparer(locale);
  const states = MEMBER_STATES.map(({ code, emergency }) => ({
    name: countryName(code, locale),
    code,
    emergency,
  }))
    .filter((state): state is typeof state & { emergency: Numbers } => state.emergency !== null)
    .sort((a, b) => compare(a.name, b.name));
  return (
    <details className="my-4 border-y border-line py-1">
      <summary className="flex min-h-11 items-center font-bold text-alert">{t('emergency.all')}</summary>
      <dl className="grid gap-x-8 pb-3 text-sm tablet:grid-cols-2">
        {states.map(({ name, code, emergency }) => (
          <div key={code} className="flex flex-wrap items-center gap-x-3 border-b border-line">
            <dt className="min-w-[8rem]">{name}</dt>
            {entries(emergency).map(([service, number]) => (
              <dd key={service}>
                <a href={`tel:${number}`} className="inline-flex min-h-11 items-center gap-1">
                  <b>{number}</b>
                  {service !== 'general' && <span>{t(`emergency.${service}`)}</span>}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
