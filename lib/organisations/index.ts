export { listOrganisationIds, listOrganisations, type OrganisationView, organisationName } from './queries.ts';
