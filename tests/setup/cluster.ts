import { generateOnce } from '../../scripts/lib/generate.mjs';
import { template, testCluster } from '../../scripts/lib/test-database.mjs';

/** Once before the integration tests: their PostgreSQL and the template that each test file is given a copy of. */
export default async function setup(): Promise<() => Promise<void>> {
  await generateOnce();
  const { cluster, release } = await testCluster();
  try {
    process.env.TEST_TEMPLATE = await template(cluster, 'reference');
  } catch (error) {
    await release();
    throw error;
  }
  process.env.TEST_RUN = String(process.pid);
  return release;
}
