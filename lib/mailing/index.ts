export { sendDigests } from './digest.ts';
export { listMail } from './queries.ts';
export { sendMail } from './send.ts';
