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
  organisationName,
} from './queries.ts';
