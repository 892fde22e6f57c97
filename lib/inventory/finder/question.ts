import { z } from 'zod';
import { COUNTRIES, MEMBER_STATES } from '@/lib/reference/data.ts';
import { PHASES, TOPICS } from '../vocabulary.ts';

/** Who needs help, where that changes what comes first. */
export const ABOUT = ['children', 'women', 'victims'] as const;
export type About = (typeof ABOUT)[number];

const from = z.enum(COUNTRIES.map(({ code }) => code));
const place = z.enum(MEMBER_STATES.map(({ code }) => code));

const parts = {
  from: from.nullable().catch(null),
  in: place.nullable().catch(null),
  to: place.nullable().catch(null),
  topic: z.enum(TOPICS).nullable().catch(null),
  phase: z.enum(PHASES).nullable().catch(null),
  about: z.enum(ABOUT).nullable().catch(null),
};

/** What an address asks, as far as it is understood; names as in the address. */
export type Asked = z.output<z.ZodObject<typeof parts>>;

/** A whole question. `there`: the person is already in `place`; otherwise on the way to it. */
export type Question = {
  from: string;
  place: string;
  there: boolean;
  topic: (typeof TOPICS)[number];
  phase: (typeof PHASES)[number] | null;
  about: About | null;
};

type Query = Record<string, string | string[] | undefined>;

/**
 * Reads an address. Codes may come in lower case; what is not known is left out, as if nobody had written it. The form without script
 * asks for one country (`place`) and whether the person is there (`where`): `in` or `to`.
 */
export function askedOf(query: Query): Asked {
  const first = (name: string) => [query[name] ?? []].flat()[0]?.trim();
  const place = { [first('where') === 'to' ? 'to' : 'in']: first('place') };
  return z.object(parts).parse({
    from: first('from')?.toUpperCase() ?? null,
    in: (first('in') ?? place.in)?.toUpperCase() ?? null,
    to: (first('to') ?? place.to)?.toUpperCase() ?? null,
    topic: first('topic')?.toLowerCase() ?? null,
    phase: first('phase')?.toLowerCase() ?? null,
    about: first('about')?.toLowerCase() ?? null,
  });
}

/** The question, when nothing that every answer needs is missing. Where a person is counts before where they are going. */
export function questionOf({ from: origin, in: here, to, topic, phase, about }: Asked): Question | null {
  const where = here ?? to;
  if (!origin || !where || !topic) return null;
  return { from: origin, place: where, there: here !== null, topic, phase, about };
}

/** The same question as the address's parameters, for links. */
export const parametersOf = ({ from: origin, place: where, there, topic, phase, about }: Question) => ({
  from: origin,
  in: there ? where : null,
  to: there ? null : where,
  topic,
  phase,
  about,
});
