import { build } from './lib/build.mjs';
import { generateOnce } from './lib/generate.mjs';
import { step } from './lib/progress.mjs';

await step('client', generateOnce, (made) => (made ? 'generated from the schema' : 'up to date'));
await step('build', build, ({ folder, built }) => `${built ? 'done' : 'up to date'}: ${folder}`);
