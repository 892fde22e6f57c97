import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Area, areaOf } from './address.ts';
import { finish } from './answer.ts';
import { setSecurityHeaders } from './headers.ts';
import type { Prepared } from './request.ts';

/** Lets the border answer in Next's place, although Next is at work already; what Next says afterwards is not heard. */
export type Taken = { replaceWith(answer: () => Promise<void>): Promise<void> };

type Sender = Pick<ServerResponse, 'writeHead' | 'write' | 'end' | 'flushHeaders'>;
type Mode = 'undecided' | 'pass' | 'hold' | 'done';

/**
 * Stands between Next and the socket. Pages, and errors of any kind, are held back until they are complete: then they get their policy,
 * lose their scripts, or are replaced by a page that says what went wrong. Everything else passes at once, with its headers.
 */
export function takeOver(request: IncomingMessage, response: ServerResponse, prepared: Prepared): Taken {
  const send: Sender = { writeHead: response.writeHead, write: response.write, end: response.end, flushHeaders: response.flushHeaders };
  const held: Buffer[] = [];
  let mode: Mode = 'undecided';

  const decide = (): Mode => {
    if (mode !== 'undecided') return mode;
    mode = isHeld(request, response, areaOf(prepared.path)) ? 'hold' : 'pass';
    if (mode === 'pass') setSecurityHeaders(response);
    else Object.defineProperty(response, 'headersSent', { configurable: true, value: true });
    return mode;
  };
  const giveBack = (): void => {
    mode = 'done';
    Reflect.deleteProperty(response, 'headersSent');
    Object.assign(response, send);
  };

  replace(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status;
      for (const [name, value] of headersOf(rest.at(-1))) response.setHeader(name, value);
      return decide() === 'hold' ? response : send.writeHead.call(response, status);
    },
    flushHeaders() {
      if (decide() !== 'hold') send.flushHeaders.call(response);
    },
    write(...args: unknown[]) {
      if (decide() !== 'hold') return send.write.apply(response, args as never);
      keep(held, args);
      return true;
    },
    end(...args: unknown[]) {
      if (decide() !== 'hold') return send.end.apply(response, args as never);
      keep(held, args);
      giveBack();
      void finish(request, response, prepared, Buffer.concat(held).toString('utf8'));
      return response;
    },
  });

  return {
    async replaceWith(answer) {
      if (mode === 'done' || (mode === 'pass' && response.headersSent)) return void response.destroy();
      giveBack();
      await answer();
      replace(response, { writeHead: () => response, write: () => true, end: () => response, flushHeaders: () => undefined });
    },
  };
}

const replace = (response: ServerResponse, methods: Record<keyof Sender, (...args: never[]) => unknown>): void => {
  Object.assign(response, methods);
};

/** `write` and `end` take a chunk, perhaps its encoding, perhaps a function to call. */
function keep(held: Buffer[], [chunk, encoding, ...rest]: unknown[]): void {
  if (typeof chunk === 'string') held.push(Buffer.from(chunk, encoding as BufferEncoding));
  if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
  for (const argument of [chunk, encoding, ...rest]) if (typeof argument === 'function') argument();
}

/** Streams of the router, files and data pass; pages and what went wrong are held. */
function isHeld(request: IncomingMessage, response: ServerResponse, area: Area): boolean {
  if (request.method === 'HEAD' && response.statusCode < 400) return false;
  const type = String(response.getHeader('content-type') ?? '');
  const failed = response.statusCode >= 400;
  if (area === 'api') return failed && !type.includes('json');
  if (request.headers['next-action'] !== undefined || type.startsWith('text/x-component')) return false;
  return type.startsWith('text/html') || (failed && (type === '' || type.startsWith('text/plain')));
}

/** `writeHead` takes an object or a flat array of names and values. */
function headersOf(given: unknown): [string, string | string[]][] {
  if (Array.isArray(given)) {
    return given.flatMap((name, index) => (index % 2 === 0 ? [[String(name), given[index + 1]] as [string, string]] : []));
  }
  return given && typeof given === 'object' ? (Object.entries(given) as [string, string][]) : [];
}
