export {
  listOrganisationIds,
  listOrganisations,
  organisationName,
} from './queries.ts';
