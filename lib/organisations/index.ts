export { type FreeName, proposalKey, recognised, recordProposals } from './commands.ts';
export {
  listOrganisationIds,
  listOrganisations,
  organisationName,
} from './queries.ts';
