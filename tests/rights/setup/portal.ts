import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../../scripts/lib/build.mjs';
import { stopChild } from '../../../scripts/lib/children.mjs';
import { generateOnce } from '../../../scripts/lib/generate.mjs';
import { inData } from '../../../scripts/lib/paths.mjs';
import { answers, firstFree, serve } from '../../../scripts/lib/serve.mjs';
import {
  cloneDatabase,
  dropDatabase,
  TEST_SECRET,
  template,
  testCluster,
} from '../../../scripts/lib/test-database.mjs';
import { layFixtures } from '../support/fixtures.ts';

const FIRST_PORT = 4300;

/**
 * The built portal with a database of its own. `RIGHTS_PORTAL` names the folder of another build to ask, for
 * instance one whose rules were changed (scripts/invert-rights.ts).
 */
export default async function setup(): Promise<() => Promise<void>> {
  await generateOnce();
  const folder = process.env.RIGHTS_PORTAL ?? (await build()).folder;
  const { cluster, release } = await testCluster();
  const name = `rights_${process.pid}`;
  const database = await cloneDatabase(cluster, name, await template(cluster, 'reference'));
  const port = await firstFree(FIRST_PORT + (process.pid % 400), 'localhost');
  const url = `http://localhost:${port}`;
  const env = {
    ...database,
    PORT: String(port),
    HOST: 'localhost',
    PUBLIC_URL: url,
    NEXTAUTH_URL: url,
    AUTH_SECRET: TEST_SECRET,
    RICOMI_DEMO: 'on',
    RICOMI_EMBEDDED: '1',
    RICOMI_WORKER: 'off',
    LOG_LEVEL: 'error',
  };
  Object.assign(process.env, database, {
    AUTH_SECRET: TEST_SECRET,
    PUBLIC_URL: url,
    NEXTAUTH_URL: url,
    RIGHTS_ADMIN_URL: cluster.url('postgres', name),
    RIGHTS_BASE_URL: url,
    RIGHTS_BUILD: folder,
  });
  await layFixtures();
  const log = inData('test', `rights-${process.pid}.log`);
  mkdirSync(path.dirname(log), { recursive: true });
  const server = serve({ folder, env, output: openSync(log, 'w') });
  await answers(`${url}/es/about`, server).catch((error: Error) => {
    throw new Error(
      `${error.message}\n${readFileSync(log, 'utf8').trim().split('\n').slice(-10).join('\n')}`,
    );
  });
  return async () => {
    await stopChild(server, 5_000);
    rmSync(log, { force: true });
    await dropDatabase(cluster, name);
    await release();
  };
}
