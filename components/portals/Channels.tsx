import type { ReactNode } from 'react';
import { dialOf, isReachable, whatsappAddress } from '@/lib/inventory/finder/dial.ts';
import {
  behind,
  type FinderLanguage,
  type FinderWords,
  languageNames,
} from '@/lib/inventory/finder/words.ts';
import { openState } from '@/lib/inventory/opening-hours.ts';
import type { ChannelView } from '@/lib/inventory/queries/doors.ts';
import { dotted } from '@/lib/platform/i18n/format.ts';
import { countryName } from '@/lib/reference/names.ts';
import { CAPITAL_TIME_ZONES } from '@/lib/reference/time-zones.ts';

export type ChannelWords = { t: FinderWords; language: FinderLanguage; now: Date };

type Props = ChannelWords & {
  channels: readonly ChannelView[];
  /** Language in which labels and hours are written. */
  written: string;
  /** Where the reader calls from, and the State whose door it is; null when it is not known (the page of a door). */
  caller: { place: string; there: boolean; home: string | null } | null;
  /** On the page of a door: its own State. A number that is answered elsewhere is given as it is dialled from abroad. */
  home?: string | null;
  /** How many of each kind stand open; the rest folds away. */
  shown?: number;
};

/** How to reach a person at a door: telephone and messages first, then mail, then counters. Numbers that work elsewhere only are left out. */
export function Channels({ channels, written, caller, home, shown = 2, ...words }: Props) {
  const { t } = words;
  const calls = order(
    channels.filter(({ kind }) => kind === 'telephone' || kind === 'whatsapp'),
    caller,
  );
  const mails = channels.filter(({ kind }) => kind === 'email');
  const offices = order(
    channels.filter(({ kind }) => kind === 'office'),
    caller,
  );
  return (
    <>
      <Folded
        items={calls}
        shown={shown}
        more={(count) => t('moreNumbers', { count })}
        render={(channel) => <Call key={channel.id} {...words} {...{ channel, written, caller, home }} />}
      />
      {mails.slice(0, shown).map(({ id, value }) => (
        <a key={id} href={`mailto:${value}`} className={LINE}>
          <b>{t('mail')}</b>
          <span className="min-w-0 text-end break-words">{value}</span>
        </a>
      ))}
      <Folded
        items={offices}
        shown={shown}
        more={(count) => t('moreOffices', { count })}
        render={(channel) => <Office key={channel.id} {...words} {...{ channel, written }} />}
      />
    </>
  );
}

export const LINE =
  'mt-2 flex min-h-11 items-center justify-between gap-4 rounded border-2 border-sea px-4 py-2 no-underline print:min-h-0 print:border print:py-0.5';

/** Numbers of the place one is in first, those of elsewhere last; what does not work from there goes. */
function order(channels: readonly ChannelView[], caller: Props['caller']): ChannelView[] {
  if (!caller) return [...channels];
  const far = ({ place }: ChannelView) => (place === null || place === caller.place ? 0 : 1);
  return channels
    .filter((channel) => isReachable(channel, caller) && concerns(channel, caller))
    .map((channel, index) => ({ channel, index }))
    .sort((a, b) => far(a.channel) - far(b.channel) || a.index - b.index)
    .map(({ channel }) => channel);
}

/** A consulate in a third country helps nobody here. */
const concerns = ({ place }: ChannelView, caller: NonNullable<Props['caller']>): boolean =>
  place === null || place === caller.place || place === caller.home;

function Folded<T>(props: {
  items: readonly T[];
  shown: number;
  more: (count: number) => string;
  render: (item: T) => ReactNode;
}) {
  const { items, shown, more, render } = props;
  const rest = items.slice(shown);
  return (
    <>
      {items.slice(0, shown).map(render)}
      {rest.length > 0 && (
        <details className="mt-1 text-sm print:hidden">
          <summary className="inline-flex min-h-11 items-center text-sea underline">
            {more(rest.length)}
          </summary>
          {rest.map(render)}
        </details>
      )}
    </>
  );
}

type CallProps = ChannelWords & Pick<Props, 'written' | 'caller' | 'home'> & { channel: ChannelView };

function Call(props: CallProps) {
  const { channel, written } = props;
  return (
    <div>
      {channel.kind === 'whatsapp' ? <Message {...props} /> : <Telephone {...props} />}
      <p className="mt-1 text-sm text-ink-2">
        {channel.label && <span lang={written}>{channel.label}. </span>}
        <Hours {...props} />
        {begun(dotted(dialNotes(props)))}
      </p>
    </div>
  );
}

/** After a label or hours, which end with a full stop. */
const begun = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const CALL =
  'mt-2 flex min-h-14 items-center justify-between gap-4 rounded bg-sea px-4 py-2 text-on-sea no-underline hover:bg-sea-2 hover:text-on-sea print:min-h-0 print:border print:bg-transparent print:py-0.5 print:text-inherit';

function Telephone({ channel, caller, home, t }: CallProps) {
  const dial = dialOf(channel);
  return (
    <a href={dial.href} className={CALL}>
      <b className="text-lg tabular-nums">
        {isNear(channel, caller, home) || !dial.abroad ? dial.inside : dial.abroad}
      </b>
      <span className="print:hidden">{t('call')}</span>
    </a>
  );
}

function Message({ channel }: CallProps) {
  return (
    <a href={whatsappAddress(channel.value)} rel="noreferrer" className={CALL}>
      <b className="text-lg tabular-nums">{channel.value}</b>
      <span>WhatsApp</span>
    </a>
  );
}

/** Does the person call from the country in which the number is answered? */
const isNear = ({ place }: ChannelView, caller: Props['caller'], home: Props['home']): boolean =>
  caller === null
    ? home === undefined || (place ?? home) === home
    : caller.there && (place ?? caller.place) === caller.place;

/** From where it works, what to dial from elsewhere, what it costs, who speaks what. */
function dialNotes({ channel, caller, home, t, language }: CallProps): string[] {
  const spoken = channel.languages.length > 0 ? [languageNames(channel.languages, language)] : [];
  if (channel.kind === 'whatsapp') return spoken;
  const dial = dialOf(channel);
  const cost = t(dial.free === null ? 'dial.unknown' : dial.free ? 'dial.free' : 'dial.paid');
  return [...reachNotes({ channel, caller, home, t, language }), cost, ...spoken];
}

type Reach = Pick<CallProps, 'channel' | 'caller' | 'home' | 't' | 'language'>;

function reachNotes({ channel, caller, home, t, language }: Reach): string[] {
  const { abroad, insideOnly } = dialOf(channel);
  const place = channel.place && countryName(channel.place, behind(language));
  if (isNear(channel, caller, home)) {
    if (caller === null && insideOnly && place) return [t('dial.insideOnly', { place })];
    return abroad ? [t('dial.abroad', { number: abroad })] : [];
  }
  if (!place) return [];
  if (insideOnly) return [t('dial.insideOnly', { place })];
  return channel.place === caller?.place ? [] : [t('dial.at', { place })];
}

function Office({ channel, written, ...words }: ChannelWords & { channel: ChannelView; written: string }) {
  return (
    <p className="mt-2 text-sm" lang={written}>
      <b>{channel.label}</b>
      <br />
      {[channel.value, channel.city].filter(Boolean).join(', ')}
      {channel.hours && <br />}
      <Hours {...words} {...{ channel, written }} />
    </p>
  );
}

type HoursProps = ChannelWords & { channel: ChannelView; written: string };

/** The hours as they are written, and whether it is open by the clock of that place. */
function Hours({ channel, written, ...words }: HoursProps) {
  if (!channel.hours) return null;
  if (channel.openingHours === '24/7') return <>{words.t('open.always')}. </>;
  const now = openNow(channel, words);
  return (
    <>
      {now && <b className="print:hidden">{now}. </b>}
      <span lang={written}>{channel.hours}. </span>
    </>
  );
}

function openNow({ openingHours, place }: ChannelView, { t, language, now }: ChannelWords): string | null {
  const zone = CAPITAL_TIME_ZONES[place ?? ''];
  const state = openingHours && zone ? openState(openingHours, zone, now) : null;
  if (!state || !place) return null;
  const name = countryName(place, behind(language));
  if (state.open) return t('open.now', { time: state.closesAt ?? '', place: name });
  return state.opensToday && state.opensAt
    ? t('open.later', { time: state.opensAt, place: name })
    : t('open.closed', { place: name });
}
