export { answer, invalidQuery, JSON_TYPE, notFound, preflight } from './answer.ts';
export { coverageRoute, coverageSheetRoute, coverageWorkbookRoute } from './coverage.ts';
export { practicesFeed } from './feed.ts';
export { listRoute, recordRoute, sheetRoute, workbookRoute } from './handlers.ts';
export {
  hsdsOrganizationRecord,
  hsdsOrganizations,
  hsdsServiceRecord,
  hsdsServices,
} from './hsds-handlers.ts';
export { informationSystems, portals } from './inventory.ts';
export { changesRoute, officesRoute } from './inventory-handlers.ts';
export { openApi } from './openapi.ts';
export { countries, organisations, practices, themes } from './resources.ts';
