import type pg from 'pg';
import { PgBoss, type Queue } from 'pg-boss';
import { QUEUES } from '../queue/queues.ts';

/** Grants for the role of the portal, if there is one; an installation may run everything as the owner. */
const GRANTS = `
do $$
begin
  if exists (select from pg_roles where rolname = 'ricomi_app') then
    grant usage on schema pgboss to ricomi_app;
    grant select, insert, update, delete on all tables in schema pgboss to ricomi_app;
    grant usage, select on all sequences in schema pgboss to ricomi_app;
    grant execute on all functions in schema pgboss to ricomi_app;
  end if;
end
$$`;

/**
 * Installs the queue's tables and the queues that the portal knows, as owner: the portal itself may only use them.
 * @param url database of the role that owns the schema
 */
export async function installQueue(url: string, client: pg.Client): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 2, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const { name, ...options } of QUEUES as readonly Queue[]) {
      const known = await boss.getQueue(name);
      if (!known) await boss.createQueue(name, options);
      const { partition, policy, ...changeable } = options;
      if (known && Object.keys(changeable).length > 0) await boss.updateQueue(name, changeable);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await client.query(GRANTS);
}
