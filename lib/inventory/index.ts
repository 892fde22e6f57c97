export { writeInformationSystem, writePortal } from './commands/write.ts';
export type { InformationSystemInput, PortalInput } from './schema.ts';
export { REGIONAL } from './vocabulary.ts';
