export { sendDigests } from './digest.ts';
export { listMail, type MailView } from './queries.ts';
export { sendMail } from './send.ts';
