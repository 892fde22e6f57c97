export {
  addOrganisation,
  type FreeName,
  freeId,
  proposalKey,
  recognised,
  recordProposals,
} from './commands.ts';
export {
  listOrganisationIds,
  listOrganisations,
  type OrganisationNames,
  organisationName,
  organisationNames,
} from './queries.ts';
