import { colon, formatDate } from '@/lib/platform/i18n/format.ts';
import { countryName } from '@/lib/reference/names.ts';
import { textIn } from '../queries/doors.ts';
import type { Answer } from './answer.ts';
import { dialOf, isReachable } from './dial.ts';
import { behind, type FinderLanguage, type FinderWords } from './words.ts';

const DOORS = 3;
const NUMBERS = 2;

/** An answer as a message that can be copied: short lines, numbers as they are dialled, the address last. */
export function plainText(
  { question, emergency, doors }: Answer,
  { t, language, address, now }: { t: FinderWords; language: FinderLanguage; address: string; now: Date },
): string {
  const locale = behind(language);
  const place = countryName(question.place, locale);
  const services = (['general', 'police', 'ambulance', 'fire'] as const).flatMap((service) =>
    emergency?.[service] ? [t(`emergency.${service}`) + colon(language) + emergency[service]] : [],
  );
  const blocks = doors.slice(0, DOORS).map(({ door }, index) => {
    const calls = door.channels
      .filter(({ kind }) => kind === 'telephone' || kind === 'whatsapp')
      .filter((channel) => isReachable(channel, question))
      .slice(0, NUMBERS)
      .map((channel) => {
        const { inside, abroad } = dialOf(channel);
        const number = question.there && channel.place === question.place ? inside : (abroad ?? inside);
        return channel.kind === 'whatsapp' ? `WhatsApp ${channel.value}` : number;
      });
    return [
      `${index + 1}. ${textIn(door.name, locale, door.language)?.text}`,
      ...(calls.length > 0 ? calls : [t('noPhone')]),
      door.url,
      t(door.free === null ? 'free.unknown' : door.free ? 'free.yes' : 'free.no'),
    ].join('\n');
  });
  const head = [`${t(`short.${question.topic}`)} (${place})`, ...services].join('\n');
  const foot = [`RICOMI. ${t('date', { date: formatDate(locale, now) })}`, address].join('\n');
  return [head, ...blocks, foot].join('\n\n');
}
