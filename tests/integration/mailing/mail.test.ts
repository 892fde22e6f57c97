import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/platform/db/client.ts';
import { enqueueMail } from '@/lib/platform/mail/enqueue.ts';
import { rowsOf } from '../../setup/database.ts';
import { anAccount } from '../practices/support.ts';

/** A real mail server that remembers what it took; `refuse` makes it say no as a full mailbox does. */
const taken: string[] = [];
let refuse = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (refuse > 0) {
        refuse -= 1;
        done(Object.assign(new Error('mailbox busy'), { responseCode: 450 }));
        return;
      }
      taken.push(Buffer.concat(parts).toString('utf8'));
      done();
    });
  },
});

let personId: string;
let worker: ChildProcess | undefined;

const run = (script: string, args: string[] = []): ChildProcess => {
  const { port } = server.server.address() as { port: number };
  return spawn(process.execPath, ['--import', 'tsx', `tests/integration/mailing/${script}`, ...args], {
    env: { ...process.env, SMTP_URL: `smtp://127.0.0.1:${port}` },
    stdio: 'ignore',
  });
};

const messageIds = () => taken.map((mail) => /^message-id: (.+)$/im.exec(mail)?.[1]?.trim());

async function until(isTrue: () => boolean, patience = 15_000): Promise<void> {
  for (let waited = 0; waited < patience && !isTrue(); waited += 100) await wait(100);
  expect(isTrue()).toBe(true);
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  personId = (await anAccount('contributor', 'hn-sreci')).id;
});

afterAll(async () => {
  if (worker?.pid) {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  await new Promise<void>((done) => server.close(() => done()));
});

describe('a mail', () => {
  it('arrives once, with its Message-ID, though the process died between commit and sending', async () => {
    const [code, signal] = await once(run('order.ts', [personId]), 'exit');
    expect([code, signal]).toEqual([null, 'SIGKILL']);
    expect(taken).toHaveLength(0);
    worker = run('work.ts');
    await until(() => taken.length > 0);
    await wait(1500);
    const [row] = await rowsOf<{ messageId: string; state: string }>('select "messageId", state from "Mail"');
    expect(messageIds()).toEqual([row?.messageId]);
    expect(row?.state).toBe('sent');
    expect(taken[0]).toMatch(/content-language: fr/i);
    expect(taken[0]).toMatch(/multipart\/alternative/i);
  });

  it('that the server refuses for now is noted as not delivered and keeps its job for another try', async () => {
    refuse = 1;
    const before = taken.length;
    await db.$transaction((tx) => enqueueMail(tx, { personId, kind: 'password_changed', locale: 'pt' }));
    await until(() => refuse === 0);
    await wait(500);
    const [row] = await rowsOf<{ id: string; state: string; attempts: number; lastError: string }>(
      `select id, state, attempts, "lastError" from "Mail" where locale = 'pt'`,
    );
    expect(row).toMatchObject({ state: 'failed', attempts: 1 });
    expect(row?.lastError).toContain('mailbox busy');
    const [job] = await rowsOf<{ state: string }>(`select state from pgboss.job where data->>'mailId' = $1`, [
      row?.id,
    ]);
    expect(job?.state).toBe('retry');
    expect(taken).toHaveLength(before);
  });

  it('of a transaction that rolls back is never sent', async () => {
    const before = taken.length;
    const work = db.$transaction(async (tx) => {
      await enqueueMail(tx, { personId, kind: 'password_changed', locale: 'en' });
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    await wait(2500);
    expect(taken).toHaveLength(before);
    expect(await rowsOf(`select 1 from "Mail" where locale = 'en'`)).toHaveLength(0);
  });
});
