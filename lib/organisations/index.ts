export { addOrganisation } from './add.ts';
export { type FreeName, proposalKey, recognised, recordProposals } from './commands.ts';
export { freeId, idOf } from './id.ts';
export {
  listOrganisationIds,
  listOrganisations,
  type OrganisationView,
  organisationName,
} from './queries.ts';
