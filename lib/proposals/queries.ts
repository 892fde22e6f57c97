import { db } from '@/lib/platform/db/client.ts';
import { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { may } from '@/lib/platform/rights/decide.ts';
import { isWordId } from '@/lib/platform/text/ids.ts';
import { namesOf, PRACTICE_STATES } from '@/lib/practices/index.ts';

/** An institution of the list whose name is close to the one proposed. */
export type Similar = {
  id: string;
  name: string;
  language: string;
  names: Partial<Record<string, string>>;
  acronym: string | null;
  countryCode: string | null;
};

export type Proposal = {
  id: string;
  name: string;
  language: string;
  countryCode: string | null;
  createdAt: string;
  /** False once somebody has decided. */
  open: boolean;
  /** Who proposed it; `name` is null for a former member. Empty for what the portal itself brought in. */
  people: { id: string; name: string | null; organisation: string | null }[];
  practices: { id: string; title: string; language: string }[];
  similar: Similar[];
};

export const PROPOSALS_PAGE = 20;

const SENT = PRACTICE_STATES.filter((state) => state !== 'draft');

/** A practice that was withdrawn proposes nothing until it is sent again. */
const MENTIONED = {
  practice: { OR: [{ state: { in: SENT } }, { publishedId: { not: null } }] },
} satisfies Prisma.OrganisationMentionWhereInput;

const WITH = {
  mentions: {
    where: MENTIONED,
    include: { practice: { select: { id: true, title: true, language: true } } },
    orderBy: { createdAt: 'asc' },
  },
} as const satisfies Prisma.OrganisationInclude;
type Row = Prisma.OrganisationGetPayload<{ include: typeof WITH }>;

/** Institutions that sent practices name and the list does not have, the oldest first. Empty for who may not decide on them. */
export async function listProposals(
  viewer: Actor,
  page: number,
): Promise<{ rows: Proposal[]; total: number }> {
  if (!may(viewer, 'organisation', 'decide', {})) return { rows: [], total: 0 };
  const where = {
    status: 'proposed',
    mentions: { some: MENTIONED },
  } satisfies Prisma.OrganisationWhereInput;
  const [total, rows] = await Promise.all([
    db.organisation.count({ where }),
    db.organisation.findMany({
      where,
      include: WITH,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PROPOSALS_PAGE,
      take: PROPOSALS_PAGE,
    }),
  ]);
  return { rows: await viewsOf(rows), total };
}

/** One of them, also after somebody has declined it; null when it is none, or not for this viewer. */
export async function readProposal(viewer: Actor, id: string): Promise<Proposal | null> {
  if (!may(viewer, 'organisation', 'decide', {}) || !isWordId(id)) return null;
  const row = await db.organisation.findFirst({
    where: { id, status: { in: ['proposed', 'refused'] } },
    include: WITH,
  });
  const [view] = row ? await viewsOf([row]) : [];
  return view ?? null;
}

async function viewsOf(rows: readonly Row[]): Promise<Proposal[]> {
  const similar = await similarTo(rows.map(({ id }) => id));
  const people = await namesOf(rows.flatMap(({ mentions }) => mentions.map(({ personId }) => personId)));
  return rows.map(({ id, name, language, countryCode, createdAt, status, mentions }) => ({
    id,
    name,
    language,
    countryCode,
    createdAt: createdAt.toISOString(),
    open: status === 'proposed',
    people: [...new Set(mentions.map(({ personId }) => personId))].flatMap((personId) =>
      personId ? [people.get(personId) ?? { id: personId, name: null, organisation: null }] : [],
    ),
    practices: mentions.map(({ practice }) => practice),
    similar: similar.get(id) ?? [],
  }));
}

const SHOWN = 5;
const CLOSE = 0.35;

/** Small letters without accents, as trigrams compare them best. */
const plain = (text: Prisma.Sql) =>
  Prisma.sql`regexp_replace(normalize(lower(${text}), NFKD), '[\u0300-\u036f]', '', 'g')`;

/** For each proposal the closest names of the list in its State and outside any, by trigrams of every language, or by acronym. */
async function similarTo(ids: readonly string[]): Promise<Map<string, Similar[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<(Similar & { proposal: string })[]>(Prisma.sql`
    select p.id as proposal, o.id, o.name, o.language, o.names, o.acronym, o."countryCode"
    from "Organisation" p
    cross join lateral (
      select listed.*, greatest(
        (select max(similarity(${plain(Prisma.sql`known.value`)}, ${plain(Prisma.sql`p.name`)}))
           from (select listed.name as value union all select value from jsonb_each_text(listed.names)) known),
        case when lower(listed.acronym) = any (regexp_split_to_array(lower(p.name), '[^[:alnum:]]+')) then 0.9 else 0 end
      ) as score
      from "Organisation" listed
      where listed.status = 'listed'
        and (listed."countryCode" is null or p."countryCode" is null or listed."countryCode" = p."countryCode")
      order by score desc, listed.id
      limit ${SHOWN}
    ) o
    where p.id in (${Prisma.join([...ids])}) and o.score > ${CLOSE}
    order by o.score desc, o.id`);
  const found = new Map<string, Similar[]>();
  for (const { proposal, ...row } of rows) found.set(proposal, [...(found.get(proposal) ?? []), row]);
  return found;
}
