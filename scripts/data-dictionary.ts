import { readdir, readFile, writeFile } from 'node:fs/promises';

/** Writes docs/data-dictionary.md from prisma/schema: every table and column with the comment that stands above it. */
const FOLDER = new URL('../prisma/schema/', import.meta.url);
const TARGET = new URL('../docs/data-dictionary.md', import.meta.url);

type Block = {
  kind: 'model' | 'enum';
  name: string;
  comment: string;
  rows: { name: string; type: string; comment: string }[];
};

function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let comment: string[] = [];
  let open: Block | null = null;
  for (const line of source.split('\n').map((text) => text.trim())) {
    const opened = /^(model|enum) (\w+) \{/.exec(line);
    if (line.startsWith('///')) comment.push(line.slice(3).trim());
    else if (opened) {
      open = {
        kind: opened[1] as Block['kind'],
        name: opened[2] ?? '',
        comment: comment.join(' '),
        rows: [],
      };
      blocks.push(open);
      comment = [];
    } else if (line === '}') open = null;
    else if (open && line !== '' && !line.startsWith('@@') && !line.startsWith('//')) {
      const [name = '', type = ''] = line.split(/\s+/);
      open.rows.push({ name, type, comment: comment.join(' ') });
      comment = [];
    }
  }
  return blocks;
}

const cell = (text: string) => text.replaceAll('|', '\\|');

function section({ kind, name, comment, rows }: Block): string {
  if (kind === 'enum') {
    const values = rows.map((row) => `- \`${row.name}\`${row.comment ? `: ${row.comment}` : ''}`);
    return [`### ${name}`, comment, values.join('\n')].filter(Boolean).join('\n\n');
  }
  const table = [
    '| column | type | what |',
    '|---|---|---|',
    ...rows.map((row) => `| \`${row.name}\` | \`${row.type}\` | ${cell(row.comment)} |`),
  ];
  return [`### ${name}`, comment, table.join('\n')].filter(Boolean).join('\n\n');
}

const files = (await readdir(FOLDER))
  .filter((name) => name.endsWith('.prisma') && name !== 'main.prisma')
  .sort();
const parts = await Promise.all(
  files.map(async (file) => {
    const blocks = blocksOf(await readFile(new URL(file, FOLDER), 'utf8'));
    return [`## ${file.replace('.prisma', '')}`, ...blocks.map(section)].join('\n\n');
  }),
);
const head =
  '# Data dictionary\n\nWritten by `npm run docs:data` from `prisma/schema`. Search, throttling and job tables stand in `prisma/sql` and in pg-boss.';
await writeFile(TARGET, `${[head, ...parts].join('\n\n')}\n`);
