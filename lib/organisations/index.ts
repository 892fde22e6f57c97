export {
  addOrganisation,
  type FreeName,
  freeId,
  proposalKey,
  recognised,
  recordProposals,
} from './commands.ts';
export { idOf } from './id.ts';
export {
  listOrganisationIds,
  listOrganisations,
  type OrganisationView,
  organisationName,
} from './queries.ts';
