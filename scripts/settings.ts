import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { settingsTable } from '../lib/platform/config.ts';
import { inRoot } from './lib/paths.mjs';

// Usage: tsx scripts/settings.ts [--check]. Writes the table of settings into README.md, between its markers.
const FROM = '<!-- settings -->';
const TO = '<!-- /settings -->';
const README = inRoot('README.md');

const rows = settingsTable().map(({ name, default: fallback, description }) => {
  const shown = fallback ? `\`${fallback}\`` : '';
  return `| \`${name}\` | ${shown} | ${description} |`;
});
const table = ['| setting | default | what it does |', '|---|---|---|', ...rows].join('\n');

const text = existsSync(README) ? readFileSync(README, 'utf8') : '';
const [start, end] = [text.indexOf(FROM), text.indexOf(TO)];
if (start === -1 || end === -1) {
  process.stdout.write(`${table}\n`);
} else {
  const updated = `${text.slice(0, start + FROM.length)}\n${table}\n${text.slice(end)}`;
  if (process.argv.includes('--check') && updated !== text) {
    process.stderr.write('README.md does not list the settings as they are: npm run docs:settings\n');
    process.exitCode = 1;
  } else if (updated !== text) {
    writeFileSync(README, updated);
  }
}
