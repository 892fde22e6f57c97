import { describe, expect, it } from 'vitest';
import { startWorker } from '@/lib/jobs/worker.ts';
import { readConfig } from '@/lib/platform/config.ts';
import { boss } from '@/lib/platform/queue/boss.ts';
import { rowsOf } from '../../setup/database.ts';

const scheduled = async () =>
  (await rowsOf<{ name: string }>('select name from pgboss.schedule order by name')).map(({ name }) => name);

describe('the hourly round', () => {
  it('is on with a database of one’s own and off with the embedded one, unless the setting says otherwise', () => {
    const settings = { DATABASE_URL: 'postgresql://localhost/x', AUTH_SECRET: 'x'.repeat(32) };
    const isOn = (more: Record<string, string>) => readConfig({ ...settings, ...more }).RICOMI_CHECKER;
    expect(isOn({})).toBe(true);
    expect(isOn({ RICOMI_CHECKER: 'off' })).toBe(false);
    expect(isOn({ RICOMI_EMBEDDED: '1' })).toBe(false);
    expect(isOn({ RICOMI_EMBEDDED: '1', RICOMI_CHECKER: 'on' })).toBe(true);
  });

  it('leaves the schedule of an installation that switches it off', async () => {
    const queue = await boss();
    // Once a year: it must not begin while the test runs.
    await queue.schedule('addresses.check', '0 0 1 1 *');
    expect(await scheduled()).toEqual(['addresses.check']);
    await startWorker();
    expect(await scheduled()).toEqual(['daily']);
  });
});
