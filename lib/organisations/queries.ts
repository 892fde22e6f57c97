import { db, type Tx } from '@/lib/platform/db/client.ts';

export type OrganisationView = {
  id: string;
  kind: string;
  name: string;
  language: string;
  names: Partial<Record<string, string>>;
  acronym: string | null;
  countryCode: string | null;
  url: string | null;
};

const VIEW = {
  id: true,
  kind: true,
  name: true,
  language: true,
  names: true,
  acronym: true,
  countryCode: true,
  url: true,
} as const;

/** Every institution that forms and filters may name, by State and name. */
export async function listOrganisations(tx: Tx = db): Promise<OrganisationView[]> {
  const rows = await tx.organisation.findMany({
    where: { status: 'listed' },
    select: VIEW,
    orderBy: [{ countryCode: 'asc' }, { name: 'asc' }],
  });
  return rows.map((row) => ({ ...row, names: row.names as OrganisationView['names'] }));
}

export async function listOrganisationIds(tx: Tx = db): Promise<string[]> {
  const rows = await tx.organisation.findMany({
    where: { status: 'listed' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** What an institution is called: as it writes itself, and in other languages. */
export type OrganisationNames = Pick<OrganisationView, 'name' | 'names'>;

/** The same from a row of the table, where `names` is JSON. */
export const organisationNames = ({ name, names }: { name: string; names: unknown }): OrganisationNames => ({
  name,
  names: names as OrganisationNames['names'],
});

/** The name in the reader's language where there is one, else as the institution writes it. */
export const organisationName = (organisation: OrganisationNames, locale: string): string =>
  organisation.names[locale] ?? organisation.name;
