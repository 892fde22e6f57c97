import { db } from '@/lib/platform/db/client.ts';
import { enqueueMail } from '@/lib/platform/mail/enqueue.ts';

// Orders a mail and dies at once, as a server does whose plug is pulled between the commit and the sending.
const [personId = ''] = process.argv.slice(2);
await db.$transaction((tx) => enqueueMail(tx, { personId, kind: 'password_changed', locale: 'fr' }));
process.kill(process.pid, 'SIGKILL');
