import { listOrganisations, organisationName } from '@/lib/organisations/index.ts';

/** Names of all listed institutions in the reader's language, by id. */
export async function institutionNames(locale: string): Promise<Map<string, string>> {
  const organisations = await listOrganisations();
  return new Map(
    organisations.map((organisation) => [organisation.id, organisationName(organisation, locale)]),
  );
}
