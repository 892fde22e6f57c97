export { type CoverageTable, coverageTable, inWords } from './analysis/coverage-table.ts';
export { checkDue } from './checker/round.ts';
export { runImport } from './commands/run-import.ts';
export { writeInformationSystem } from './commands/systems.ts';
export { writePortal } from './commands/write.ts';
export { verifiedSince } from './due.ts';
export { noPortalFilters, PORTAL_VALUES, type PortalFilters } from './filters.ts';
export { type HsdsOperator, hsdsOrganization } from './hsds/export.ts';
export { organizationId, serviceId } from './hsds/ids.ts';
export { serviceOf } from './hsds/kept.ts';
export { type DoorChange, readChanges } from './queries/changes.ts';
export { readCoverage } from './queries/coverage.ts';
export { type DoorView, readDoorsById, textIn } from './queries/doors.ts';
export { listDoorIds, listDoorOperators } from './queries/ids.ts';
export { readKept, readKeptOrganisation } from './queries/kept.ts';
export { listPublicPortals } from './queries/list.ts';
export { listPublicSystems, readSystems, type SystemFilters, type SystemView } from './queries/systems.ts';
export { type InformationSystemInput, isEntryId, type PortalInput } from './schema.ts';
export {
  ACCESSES,
  AUDIENCES,
  CHANNEL_KINDS,
  DISCRETIONS,
  PAPERS,
  PERIODICITIES,
  PHASES,
  REGIONAL,
  TOPICS,
} from './vocabulary.ts';
