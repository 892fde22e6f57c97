import { z } from 'zod';

const SWITCH: Record<string, boolean> = {
  on: true,
  off: false,
  true: true,
  false: false,
  1: true,
  0: false,
  yes: true,
  no: false,
};

const onOff = z
  .string()
  .refine((value) => Object.hasOwn(SWITCH, value.toLowerCase()), 'must be on or off')
  .transform((value) => SWITCH[value.toLowerCase()] as boolean);

/** A string that is an address with one of these protocols. */
function address(...protocols: string[]) {
  const shown = protocols.map((protocol) => `${protocol}//`).join(' or ');
  return z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must begin with ${shown}`,
    );
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

const postgres = address('postgresql:', 'postgres:');

/** Every setting that there is; the descriptions are the README's table (`npm run docs:settings`). */
const SETTINGS = {
  PORT: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(1)
    .max(65535)
    .default(3000)
    .describe('port of the portal'),
  HOST: z
    .string()
    .default('localhost')
    .describe(
      'address to listen on; `0.0.0.0` behind a reverse proxy or in a container. By default only this machine gets an answer',
    ),
  PUBLIC_URL: address('http:', 'https:')
    .transform((value) => value.replace(/\/+$/, ''))
    .optional()
    .describe(
      'where people reach the portal; used in mails, feeds and sign-in. `http://localhost:PORT` when not set',
    ),
  DATABASE_URL: postgres.describe(
    'PostgreSQL 15 or later, role of the portal (`ricomi_app`). Not set: `npm start` runs its own in `.data/`',
  ),
  DATABASE_OWNER_URL: postgres
    .optional()
    .describe('the same database, role that owns the tables; for migrations. `DATABASE_URL` when not set'),
  AUTH_SECRET: z
    .string()
    .min(32, 'must have 32 characters or more (openssl rand -base64 32)')
    .describe(
      'secret for sessions and links, 32 characters or more. Required with `DATABASE_URL`; else made once and kept in `.data/`',
    ),
  SMTP_URL: address('smtp:', 'smtps:')
    .optional()
    .describe('mail server. Not set: mails stay in the outbox that an administrator reads in the portal'),
  MAIL_FROM: z
    .string()
    .optional()
    .describe('sender of mails. `RICOMI <no-reply@…>` with the host of PUBLIC_URL when not set'),
  RICOMI_DEMO: onOff
    .default(false)
    .describe(
      'demonstration accounts and illustrative rows. On with the embedded database, refused with `DATABASE_URL`',
    ),
  TRUST_PROXY: onOff
    .default(false)
    .describe('believe X-Forwarded-For and -Proto; on only behind a reverse proxy that overwrites them'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .describe('how much is logged'),
  RICOMI_WORKER: onOff.default(true).describe('do background work (mail, reminders) in this process'),
  RICOMI_CHECKER: onOff
    .optional()
    .describe(
      'visit the addresses of the inventory, to learn which have stopped working; needs RICOMI_WORKER. Not set: on with `DATABASE_URL`, off with the embedded database',
    ),
};

const schema = z.object(SETTINGS);

type Parsed = z.infer<typeof schema>;

export type Config = Omit<Parsed, 'PUBLIC_URL' | 'DATABASE_OWNER_URL' | 'MAIL_FROM' | 'RICOMI_CHECKER'> & {
  PUBLIC_URL: string;
  DATABASE_OWNER_URL: string;
  MAIL_FROM: string;
  RICOMI_CHECKER: boolean;
};

/** The settings are wrong; the message names each variable and what it should be. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

let parsed: Config | undefined;

/**
 * The settings of this process, read once, on first use: the build has none.
 * @throws SettingsError
 */
export function config(): Config {
  parsed ??= readConfig(process.env);
  return parsed;
}

/**
 * @param environment variables by name; an empty one counts as not set
 * @throws SettingsError
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const { data, error } = schema.safeParse(given);
  if (!data) throw new SettingsError(describe(error.issues, given));
  // Set by the scripts that start the embedded database, by nobody else.
  if (data.RICOMI_DEMO && given.RICOMI_EMBEDDED !== '1') {
    throw new SettingsError(
      'RICOMI_DEMO: demonstration mode has accounts whose passwords everybody knows, so it runs on the embedded database only. Unset RICOMI_DEMO or DATABASE_URL.',
    );
  }
  const PUBLIC_URL = data.PUBLIC_URL ?? `http://localhost:${data.PORT}`;
  return {
    ...data,
    PUBLIC_URL,
    DATABASE_OWNER_URL: data.DATABASE_OWNER_URL ?? data.DATABASE_URL,
    // Nobody who only tries the portal out should visit four hundred offices by it.
    RICOMI_CHECKER: data.RICOMI_CHECKER ?? given.RICOMI_EMBEDDED !== '1',
    MAIL_FROM: data.MAIL_FROM ?? `RICOMI <no-reply@${new URL(PUBLIC_URL).hostname}>`,
  };
}

function describe(issues: z.core.$ZodIssue[], given: Record<string, unknown>): string {
  const lines = issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${name}: ${name in given ? message : 'is not set'}`;
  });
  return `Settings are missing or wrong (see «Settings» in README.md):\n${[...new Set(lines)].map((line) => `  ${line}`).join('\n')}`;
}

/** Name, default and description of every setting, for the README. */
export function settingsTable(): { name: string; default: string; description: string }[] {
  return Object.entries(SETTINGS).map(([name, field]) => {
    const fallback = field instanceof z.ZodDefault ? field.def.defaultValue : undefined;
    const shown = typeof fallback === 'boolean' ? (fallback ? 'on' : 'off') : String(fallback ?? '');
    return { name, default: shown, description: field.description ?? '' };
  });
}
