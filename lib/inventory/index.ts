export { writeInformationSystem, writePortal } from './commands/write.ts';
export type { InformationSystemInput, PortalInput } from './schema.ts';
export { REGIONAL, VERIFY_AFTER_MONTHS } from './vocabulary.ts';
