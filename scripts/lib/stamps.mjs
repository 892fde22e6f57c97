import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { inData, inRoot } from './paths.mjs';

/**
 * One hash over files and folders, by name and content; what is missing counts too.
 * @param {string[]} names  relative to the project
 * @param {string[]} more   values that matter as well
 * @param {(file: string) => boolean} [counts]  which files of the folders count
 */
export function hashOf(names, more = [], counts = () => true) {
  const hash = createHash('sha256');
  for (const name of names) addTo(hash, name, counts);
  for (const value of more) hash.update(`\0${value}`);
  return hash.digest('hex');
}

function addTo(hash, name, counts) {
  const file = inRoot(name);
  hash.update(`\0${name}\0`);
  if (!existsSync(file)) return;
  if (!statSync(file).isDirectory()) {
    hash.update(readFileSync(file));
    return;
  }
  const entries = readdirSync(file).sort();
  for (const entry of entries.map((each) => path.posix.join(name, each)).filter(counts))
    addTo(hash, entry, counts);
}

const fileOf = (step) => inData('stamps', step);

/** Whether a step was done for exactly this. */
export const isFresh = (step, hash) =>
  existsSync(fileOf(step)) && readFileSync(fileOf(step), 'utf8') === hash;

/** Remembers that it was. */
export function keepStamp(step, hash) {
  mkdirSync(inData('stamps'), { recursive: true });
  writeFileSync(`${fileOf(step)}.${process.pid}`, hash);
  renameSync(`${fileOf(step)}.${process.pid}`, fileOf(step));
}
