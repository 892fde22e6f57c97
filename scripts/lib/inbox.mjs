import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';

/**
 * A real mail server that keeps every mail as a file, for tests/setup/mail.ts to read.
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function openInbox(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let number = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        number += 1;
        const file = path.join(folder, `${String(number).padStart(5, '0')}.eml`);
        const to = envelope.rcptTo.map(({ address }) => address).join(', ');
        writeFileSync(`${file}.part`, Buffer.concat([Buffer.from(`X-Envelope-To: ${to}\r\n`), ...chunks]));
        renameSync(`${file}.part`, file);
        done();
      });
    },
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.server.address();
      const close = () =>
        new Promise((ended) => server.close(() => ended(rmSync(folder, { recursive: true, force: true }))));
      resolve({ url: `smtp://127.0.0.1:${port}`, close });
    });
  });
}
