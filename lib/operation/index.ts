export { AUDIT_PAGE, type AuditView, listAudit } from './audit.ts';
