/**
 * A small part of the opening_hours notation of OpenStreetMap, enough for what offices publish: `24/7`,
 * `Mo-Fr 08:00-16:00; Sa 09:00-12:00`, `Mo-Fr 08:00-24:00`. Days that are not named are closed.
 */
const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const RULE = new RegExp(
  `^(${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?)*) (\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)$`,
);

/** Minutes of the week from Monday 00:00, end not included. */
type Span = { from: number; to: number };

export const isOpeningHours = (rule: string): boolean => rule === '24/7' || spansOf(rule) !== null;

function spansOf(rule: string): Span[] | null {
  const spans: Span[] = [];
  for (const part of rule.split(';').map((each) => each.trim())) {
    const [, days = '', times = ''] = RULE.exec(part) ?? [];
    if (days === '') return null;
    for (const day of days.split(',').flatMap(daysOf)) {
      for (const time of times.split(',')) {
        const [from = 0, to = 0] = time.split('-').map(minutesOf);
        if (!(from < to && to <= 24 * 60)) return null;
        spans.push({ from: day * 1440 + from, to: day * 1440 + to });
      }
    }
  }
  return spans;
}

function daysOf(range: string): number[] {
  const [first = 0, last = first] = range.split('-').map((day) => DAYS.indexOf(day as (typeof DAYS)[number]));
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (first + step) % 7);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return minutes < 60 ? hours * 60 + minutes : Number.NaN;
}

/** What a clock on the wall of the place says, as minutes of the week. */
function minuteOfWeek(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const day = DAYS.findIndex((name) => of('weekday').startsWith(name));
  return day * 1440 + Number(of('hour')) * 60 + Number(of('minute'));
}

export type OpenState =
  | { open: true; always: boolean; closesAt: string | null }
  | { open: false; opensAt: string | null; opensToday: boolean };

/** Is it open now? Times are `HH:MM` by the place's clock. Null when the rule cannot be read. Holidays are not known. */
export function openState(rule: string, timeZone: string, now: Date): OpenState | null {
  if (rule === '24/7') return { open: true, always: true, closesAt: null };
  const spans = spansOf(rule);
  if (!spans) return null;
  const minute = minuteOfWeek(now, timeZone);
  const current = spans.find(({ from, to }) => from <= minute && minute < to);
  if (current) return { open: true, always: false, closesAt: clockOf(current.to) };
  const waits = spans.map(({ from }) => (from - minute + 7 * 1440) % (7 * 1440));
  const wait = Math.min(...waits);
  const next = minute + wait;
  return {
    open: false,
    opensAt: clockOf(next),
    opensToday: Math.floor(next / 1440) === Math.floor(minute / 1440),
  };
}

function clockOf(minute: number): string {
  const ofDay = minute % 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return minute > 0 && ofDay === 0 ? '24:00' : `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}
