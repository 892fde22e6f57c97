import { readFileSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';

// A build for another platform that is not in the registry yet is dropped from the lock file without a word, and then
// `npm ci` refuses the file on every machine: each optional dependency that a package names must be in the file.
type Entry = { optionalDependencies?: Record<string, string> };

const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as {
  packages: Record<string, Entry>;
};

/** Where Node would look for a package, from the innermost folder outwards. */
function* placesFor(name: string, from: string) {
  for (let folder = from; ; ) {
    yield `${folder && `${folder}/`}node_modules/${name}`;
    if (!folder) return;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1));
  }
}

const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => ![...placesFor(name, folder)].some((place) => place in packages))
    .map(([name, version]) => `${name}@${version}, which ${folder || 'the portal'} names`),
);

if (missing.length > 0) {
  process.stderr.write(
    `package-lock.json lacks:\n${missing.join('\n')}\nTake a version whose builds are all in the registry.\n`,
  );
  process.exitCode = 1;
}
