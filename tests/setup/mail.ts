import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type Mail = { to: string; subject: string; messageId: string; text: string; html: string };

/**
 * The newest mail that the tests' mail server took for an address; waits for it.
 * @param about part of the subject or text, when there are several
 */
export async function mailTo(address: string, about = '', patience = 20_000): Promise<Mail> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const found = mailsTo(address).findLast(
      ({ subject, text }) => subject.includes(about) || text.includes(about),
    );
    if (found) return found;
    await wait(200);
  }
  throw new Error(`No mail to ${address}${about && ` about «${about}»`} within ${patience / 1000} s`);
}

/** All mails for an address, oldest first. */
export function mailsTo(address: string): Mail[] {
  const folder = process.env.E2E_MAIL;
  if (!folder) throw new Error('E2E_MAIL is not set: npm run test:e2e');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort();
  return files
    .map((name) => parse(readFileSync(path.join(folder, name), 'utf8')))
    .filter(({ to }) => to.split(', ').includes(address));
}

/** The first address in a mail's text that leads to a page under `/{locale}{under}`. */
export function linkIn({ text }: Mail, under: string): string {
  const found = (text.match(/https?:\/\/\S+/g) ?? []).find((link) =>
    new URL(link).pathname.slice(3).startsWith(under),
  );
  if (!found) throw new Error(`No link to ${under} in:\n${text}`);
  return found;
}

type Part = { headers: Map<string, string>; body: string };

function parse(source: string): Mail {
  const { headers, body } = split(source);
  const leaves = leavesOf({ headers, body });
  const of = (type: string) =>
    leaves
      .filter((part) => typeOf(part).startsWith(type))
      .map(decode)
      .join('\n');
  return {
    to: headers.get('x-envelope-to') ?? '',
    subject: words(headers.get('subject') ?? ''),
    messageId: headers.get('message-id') ?? '',
    text: of('text/plain'),
    html: of('text/html'),
  };
}

function split(source: string): Part {
  const end = source.search(/\r?\n\r?\n/);
  const head = source.slice(0, end).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map(
    head
      .split(/\r?\n/)
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  );
  return { headers, body: source.slice(end).replace(/^\r?\n\r?\n/, '') };
}

const typeOf = ({ headers }: Part) => headers.get('content-type') ?? 'text/plain';

function leavesOf(part: Part): Part[] {
  const boundary = typeOf(part).match(/boundary="?([^";]+)"?/)?.[1];
  if (!boundary) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((piece) => leavesOf(split(piece.replace(/^\r?\n/, ''))));
}

function decode({ headers, body }: Part): string {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quoted(body.replace(/=\r?\n/g, '')) : body;
}

/** RFC 2047, in headers. */
function words(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(body, 'base64').toString('utf8')
      : quoted(body.replaceAll('_', ' ')),
  );
}

function quoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const isLatin = [...bytes].every((letter) => letter.charCodeAt(0) < 256);
  return isLatin ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}
