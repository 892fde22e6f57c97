import { encode } from 'next-auth/jwt';
import { sql } from './database.ts';

/**
 * Who asks. The practice of the tests belongs to an institution of Honduras and names Mexico; Brazil has nothing to do
 * with it. OIM and ACNUR are partners without a State.
 */
export const PEOPLE = {
  author: { role: 'contributor', organisation: 'hn-sreci' },
  neighbour: { role: 'contributor', organisation: 'hn-inm' },
  focal: { role: 'focal_point', organisation: 'hn-rnp' },
  named: { role: 'contributor', organisation: 'mx-comar' },
  namedFocal: { role: 'focal_point', organisation: 'mx-sre' },
  foreign: { role: 'contributor', organisation: 'br-demig' },
  foreignFocal: { role: 'focal_point', organisation: 'br-mre' },
  partner: { role: 'contributor', organisation: 'org-iom' },
  partnerFocal: { role: 'focal_point', organisation: 'org-iom' },
  otherPartner: { role: 'contributor', organisation: 'org-unhcr' },
  otherPartnerFocal: { role: 'focal_point', organisation: 'org-unhcr' },
  secretariat: { role: 'secretariat', organisation: 'ricomi-secretariat' },
  administrator: { role: 'administrator', organisation: 'ricomi-secretariat' },
  /** Was of the author's institution; the session is from before. */
  suspended: { role: 'contributor', organisation: 'hn-sreci' },
  /** Was invited to the author's institution and has not come yet. */
  invited: { role: 'contributor', organisation: 'hn-sreci' },
} as const;
export type Person = keyof typeof PEOPLE;

/** Sessions that no longer open anything, or never did. */
export const DEAD = [
  'visitor',
  'halfSecretariat',
  'halfAdministrator',
  'suspended',
  'revoked',
  'expired',
  'swapped',
  'forged',
] as const;
export type Dead = (typeof DEAD)[number];
export type Actor = Person | Dead;

const names = Object.keys(PEOPLE) as Person[];

/** A made-up id that tells what it stands for: `id('ac', 3)`. */
export const id = (kind: string, number: number): string =>
  `${Buffer.from(kind.padEnd(4, '0')).toString('hex').slice(0, 8)}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export const accountId = (person: Person): string => id('ac', names.indexOf(person) + 1);
const sessionId = (actor: string): string => id('se', [...names, ...DEAD].indexOf(actor as Person) + 1);

export const emailOf = (person: Person) => `${person.toLowerCase()}@rights.example`;
/** Stands in no page but those of who may know the person. */
export const nameOf = (person: Person) => `Nombre-de-${person}`;

export async function layPeople(): Promise<void> {
  for (const person of names) {
    const { role, organisation } = PEOPLE[person];
    const status = person === 'suspended' || person === 'invited' ? person : 'active';
    await sql(`insert into "Person" (id, name, email) values ($1, $2, $3)`, [
      accountId(person),
      nameOf(person),
      emailOf(person),
    ]);
    await sql(
      `insert into "Account" (id, "organisationId", role, status) values ($1, $2, $3::"Role", $4::"AccountStatus")`,
      [accountId(person), organisation, role, status],
    );
    await session(person, person, { secondFactor: role === 'secretariat' || role === 'administrator' });
  }
  await session('halfSecretariat', 'secretariat', {});
  await session('halfAdministrator', 'administrator', {});
  await session('revoked', 'author', { revokedAt: 'now()' });
  await session('expired', 'author', { expiresAt: `now() - interval '1 minute'` });
}

type Opened = { secondFactor?: boolean; revokedAt?: string; expiresAt?: string };

async function session(
  actor: string,
  person: Person,
  { secondFactor = false, revokedAt = 'null', expiresAt = `now() + interval '1 day'` }: Opened,
) {
  await sql(
    `insert into "Session" (id, "accountId", "secondFactor", "revokedAt", "expiresAt") values ($1, $2, $3, ${revokedAt}, ${expiresAt})`,
    [sessionId(actor), accountId(person), secondFactor],
  );
}

const SECRET = () => process.env.AUTH_SECRET ?? '';

/** The cookie that this actor's browser sends; empty for a visitor. */
export async function cookieOf(actor: Actor): Promise<string> {
  if (actor === 'visitor') return '';
  const seal = (sub: string, sid: string, secret = SECRET()) => encode({ token: { sub, sid }, secret });
  return `next-auth.session-token=${await tokenOf(actor, seal)}`;
}

function tokenOf(
  actor: Exclude<Actor, 'visitor'>,
  seal: (sub: string, sid: string, secret?: string) => Promise<string>,
): Promise<string> {
  switch (actor) {
    // The author's session under the name of the secretariat.
    case 'swapped':
      return seal(accountId('secretariat'), sessionId('author'));
    case 'forged':
      return seal(
        accountId('secretariat'),
        sessionId('secretariat'),
        'a secret that the portal does not have at all',
      );
    case 'halfSecretariat':
      return seal(accountId('secretariat'), sessionId(actor));
    case 'halfAdministrator':
      return seal(accountId('administrator'), sessionId(actor));
    case 'revoked':
    case 'expired':
      return seal(accountId('author'), sessionId(actor));
    default:
      return seal(accountId(actor), sessionId(actor));
  }
}

/** A further session of a person, for tests that end one. Value: its cookie and id. */
export async function openSession(person: Person, number: number): Promise<{ cookie: string; id: string }> {
  const sid = id('sx', number);
  const { role } = PEOPLE[person];
  await sql(
    `insert into "Session" (id, "accountId", "secondFactor", "expiresAt") values ($1, $2, $3, now() + interval '1 day')`,
    [sid, accountId(person), role === 'secretariat' || role === 'administrator'],
  );
  const token = await encode({ token: { sub: accountId(person), sid }, secret: SECRET() });
  return { cookie: `next-auth.session-token=${token}`, id: sid };
}
