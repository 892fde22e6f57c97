import { checkDue, runImport } from '@/lib/inventory/index.ts';
import { sendDigests, sendMail } from '@/lib/mailing/index.ts';
import { config } from '@/lib/platform/config.ts';
import { log } from '@/lib/platform/http/log.ts';
import { boss, stopQueue } from '@/lib/platform/queue/boss.ts';
import { remindOfRounds } from '@/lib/rounds/index.ts';

/** Takes up the background work in this process: mail and files of the inventory as they are ordered, reminders and digests once a day (UTC), addresses every hour. */
export async function startWorker(): Promise<void> {
  const queue = await boss();
  await queue.work<{ mailId: string }>(
    'mail.send',
    { pollingIntervalSeconds: 1, batchSize: 1 },
    async ([job]) => {
      if (job) await sendMail(job.data.mailId);
    },
  );
  await queue.work<{ importId: string }>(
    'inventory.import',
    { pollingIntervalSeconds: 1, batchSize: 1 },
    async ([job]) => {
      if (job) await runImport(job.data.importId);
    },
  );
  await queue.work('daily', async () => {
    log.info({ digests: await sendDigests(), reminders: await remindOfRounds() }, 'daily work');
  });
  await queue.schedule('daily', '15 7 * * *');
  if (config().RICOMI_CHECKER) await startChecker(queue);
  else await queue.unschedule('addresses.check');
}

/** Every hour, the addresses that are due. */
async function startChecker(queue: Awaited<ReturnType<typeof boss>>): Promise<void> {
  await queue.work('addresses.check', async () => {
    log.info(await checkDue(), 'addresses checked');
  });
  await queue.schedule('addresses.check', '23 * * * *');
}

const PATIENCE_MS = 8_000;

/** Lets running jobs end before the process does. */
export function endWorkOnSignal(): void {
  process.once('SIGTERM', () => {
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    void stopQueue().finally(() => process.exit(0));
  });
}
