import pg from 'pg';
import { databaseUrl } from '../../setup/database.ts';

type Statement = { text: string; values: unknown[] };

/** Tables that grow with the number of practices. */
const BIG = ['search_document', 'Practice', 'PracticeVersion', 'PracticeTranslation'];

/**
 * Runs a read and has PostgreSQL explain every statement that it sent.
 * @returns the sequential scans of tables that grow, with their statement; and how many questions were asked
 */
export async function plansOf(
  read: () => Promise<unknown>,
): Promise<{ scans: string[]; statements: number }> {
  const sent = await recorded(read);
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  const scans: string[] = [];
  try {
    for (const { text, values } of sent) {
      if (/^\s*(?:begin|set|commit|rollback)\b/i.test(text)) await client.query(text);
      if (!isQuestion(text)) continue;
      if (await scansAll(client, { text, values })) scans.push(text);
    }
  } finally {
    await client.end();
  }
  return { scans, statements: sent.filter(({ text }) => isQuestion(text)).length };
}

const isQuestion = (text: string): boolean => /^\s*(?:select|with)\b/i.test(text);

async function scansAll(client: pg.Client, { text, values }: Statement): Promise<boolean> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>({ text: `explain ${text}`, values });
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  return BIG.some((table) => new RegExp(`Seq Scan on "?${table}"?\\b`).test(plan));
}

/** What the driver is given while something is read, settings and transactions included. */
async function recorded(read: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const original = prototype.query;
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config, values] = args as [string | { text: string; values?: unknown[] }, unknown];
    const text = typeof config === 'string' ? config : config.text;
    const given = typeof config === 'string' ? values : (config.values ?? values);
    sent.push({ text, values: Array.isArray(given) ? given : [] });
    return original.apply(this, args);
  };
  try {
    await read();
  } finally {
    prototype.query = original;
  }
  return sent;
}
