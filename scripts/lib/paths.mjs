import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder; everything else is named from here, so no script depends on where it was called. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Everything that an installation keeps: database, secret, stamps. Never in Git. */
export const DATA = path.join(ROOT, '.data');

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(ROOT, ...parts);
/** @param {string[]} parts */
export const inData = (...parts) => path.join(DATA, ...parts);
