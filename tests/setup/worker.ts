import { afterAll } from 'vitest';
import { runningCluster } from '../../scripts/lib/postgres.mjs';
import { cloneDatabase, dropDatabase, TEST_SECRET } from '../../scripts/lib/test-database.mjs';

// Before a test file is read: a database of its own, so that no file sees another's rows.
const cluster = await runningCluster({ name: 'test/postgres' });
const { TEST_TEMPLATE, TEST_RUN, VITEST_POOL_ID } = process.env;
if (!cluster || !TEST_TEMPLATE) throw new Error('The test database is not up: npm run test:integration');

const name = `test_${TEST_RUN}_${VITEST_POOL_ID}`;
Object.assign(process.env, await cloneDatabase(cluster, name, TEST_TEMPLATE), {
  AUTH_SECRET: TEST_SECRET,
  PUBLIC_URL: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
  RICOMI_WORKER: 'off',
  RICOMI_CHECKER: 'off',
  RICOMI_DEMO: 'off',
  LOG_LEVEL: 'silent',
});

afterAll(async () => {
  const [{ disconnect }, { stopQueue }, { closeThrottle }] = await Promise.all([
    import('@/lib/platform/db/client.ts'),
    import('@/lib/platform/queue/boss.ts'),
    import('@/lib/platform/throttle/throttle.ts'),
  ]);
  await stopQueue();
  await closeThrottle();
  await disconnect();
  await dropDatabase(cluster, name);
});
