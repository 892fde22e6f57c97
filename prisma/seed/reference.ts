import { readdir, readFile } from 'node:fs/promises';
import { db } from '@/lib/platform/db/client.ts';

const DATA = new URL('./data/', import.meta.url);

export const readData = async <T>(file: string): Promise<T> =>
  JSON.parse(await readFile(new URL(file, DATA), 'utf8'));

type CountryRow = {
  code: string;
  code3: string;
  name: object;
  oasMember: boolean;
  oasStatus?: string | null;
  subregion?: string | null;
  callingCode?: string | null;
};

/** Countries and themes: loaded again on every start that finds newer data. */
export async function loadReference(): Promise<void> {
  const countries = await readData<CountryRow[]>('countries.json');
  const themes = await readData<{ id: string; name: object; description: object }[]>('themes.json');
  await db.$transaction(
    async (tx) => {
      for (const {
        code,
        code3,
        name,
        oasMember,
        oasStatus = null,
        subregion = null,
        callingCode = null,
      } of countries) {
        const data = { code3, name, oasMember, oasStatus, subregion, callingCode };
        await tx.country.upsert({ where: { code }, create: { code, ...data }, update: data });
      }
      for (const [index, { id, name, description }] of themes.entries()) {
        const data = { position: index + 1, name, description };
        await tx.theme.upsert({ where: { id }, create: { id, ...data }, update: data });
      }
    },
    { timeout: 60_000 },
  );
}

export const SECRETARIAT = 'ricomi-secretariat';

type OrganisationRow = {
  id: string;
  kind: string;
  name: string;
  language: string;
  names?: object;
  acronym?: string | null;
  country?: string | null;
  url?: string | null;
  sources?: object[];
};

const OWN: OrganisationRow = {
  id: SECRETARIAT,
  kind: 'secretariat',
  name: 'Secretaría Técnica de RICOMI',
  language: 'es',
  names: {
    en: 'RICOMI Technical Secretariat',
    pt: 'Secretaria Técnica da RICOMI',
    fr: 'Secrétariat technique du RICOMI',
  },
};

/** The institutions of the inventory of each State, the organisations, and the secretariat itself. */
export async function loadOrganisations(): Promise<void> {
  const rows = [
    OWN,
    ...(await readData<OrganisationRow[]>('organisations.json')),
    ...(await inventoryInstitutions()),
  ];
  await db.$transaction(
    async (tx) => {
      for (const {
        id,
        country,
        names = {},
        acronym = null,
        url = null,
        sources = [],
        kind,
        name,
        language,
      } of rows) {
        const data = { kind, name, language, names, acronym, url, sources, countryCode: country ?? null };
        await tx.organisation.upsert({ where: { id }, create: { id, ...data }, update: data });
      }
    },
    { timeout: 60_000 },
  );
}

async function inventoryInstitutions(): Promise<OrganisationRow[]> {
  const files = (await readdir(new URL('inventory/', DATA)))
    .filter((file) => /^[A-Z]{2}\.json$/.test(file))
    .sort();
  const lists = await Promise.all(
    files.map((file) => readData<{ country: string; institutions: OrganisationRow[] }>(`inventory/${file}`)),
  );
  return lists.flatMap(({ country, institutions }) =>
    institutions.map((institution) => ({ ...institution, country: country === 'XR' ? null : country })),
  );
}
