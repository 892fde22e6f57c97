import type { IncomingMessage, ServerResponse } from 'node:http';
import { revision } from '../cache/revision.ts';
import { type Area, areaOf } from './address.ts';
import { type Answer, dressed, errorAnswer } from './answer.ts';
import { replaceHeaders, secured } from './headers.ts';
import { keep } from './kept.ts';
import { log } from './log.ts';
import type { Prepared } from './request.ts';

/** Lets the border answer in Next's place, although Next is at work already. */
export type Taken = { replaceWith(answer: Promise<Answer>): Promise<void> };

type Sender = Pick<ServerResponse, 'writeHead' | 'write' | 'end' | 'flushHeaders'>;
type Mode = 'undecided' | 'pass' | 'hold' | 'closed';

/**
 * Stands between Next and the socket. Pages, and errors of any kind, are held back until they are complete and then sent as
 * `dressed` has them; what Next says afterwards is not heard. Everything else passes at once, with its headers.
 */
export function takeOver(request: IncomingMessage, response: ServerResponse, prepared: Prepared): Taken {
  const send: Sender = {
    writeHead: response.writeHead,
    write: response.write,
    end: response.end,
    flushHeaders: response.flushHeaders,
  };
  const held: Buffer[] = [];
  const since = revision();
  let mode: Mode = 'undecided';

  const decide = (): Mode => {
    if (mode !== 'undecided') return mode;
    mode = isHeld(request, response, areaOf(prepared.path)) ? 'hold' : 'pass';
    if (mode === 'pass') replaceHeaders(response, secured(response.getHeaders()));
    else pretendSent(response, true);
    return mode;
  };
  const close = async (pending: Promise<Answer>): Promise<void> => {
    mode = 'closed';
    pretendSent(response, true);
    const answer = await pending.catch((error) => failed(error, request, prepared));
    pretendSent(response, false);
    keep(request, prepared, answer, since);
    deliver(request, response, answer, send);
  };

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      if (mode === 'closed') return response;
      response.statusCode = status;
      for (const [name, value] of headersOf(rest.at(-1))) response.setHeader(name, value);
      return decide() === 'pass' ? send.writeHead.call(response, status) : response;
    },
    flushHeaders() {
      if (decide() === 'pass') send.flushHeaders.call(response);
    },
    write(...args: unknown[]) {
      if (decide() === 'pass') return send.write.apply(response, args as never);
      if (mode === 'hold') gather(held, args);
      return true;
    },
    end(...args: unknown[]) {
      if (decide() === 'pass') return send.end.apply(response, args as never);
      if (mode === 'hold') {
        gather(held, args);
        const said = {
          status: response.statusCode,
          headers: response.getHeaders(),
          body: Buffer.concat(held),
        };
        void close(dressed(request, prepared, said));
      }
      return response;
    },
  });

  return {
    async replaceWith(answer) {
      if (mode === 'closed' || response.headersSent) return void response.destroy();
      await close(answer);
    },
  };
}

/** Sends a whole answer, with the methods that Next does not hold in its hands. */
export function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  send: Pick<Sender, 'writeHead' | 'end'>,
): void {
  if (response.destroyed) return;
  const headers = {
    ...secured(answer.headers),
    'transfer-encoding': undefined,
    'content-length': answer.body?.length,
  };
  replaceHeaders(response, headers);
  // With the head written by hand Node does not ask for it through the method that Next holds.
  send.writeHead.call(response, answer.status);
  send.end.apply(response, (request.method === 'HEAD' ? [] : [answer.body]) as never);
}

/** Something in the border itself failed: a bug, but the reader gets a page all the same. */
function failed(error: unknown, request: IncomingMessage, prepared: Prepared): Promise<Answer> {
  log.error({ request: prepared.id, stack: error instanceof Error ? error.stack : String(error) }, 'border');
  return errorAnswer(request, prepared, 500);
}

/** While an answer is held, Next must believe that it is on its way, or it would begin another. */
function pretendSent(response: ServerResponse, pretend: boolean): void {
  if (pretend) Object.defineProperty(response, 'headersSent', { configurable: true, value: true });
  else Reflect.deleteProperty(response, 'headersSent');
}

/** `write` and `end` take a chunk, perhaps its encoding, perhaps a function to call. */
function gather(held: Buffer[], [chunk, encoding, ...rest]: unknown[]): void {
  if (typeof chunk === 'string') held.push(Buffer.from(chunk, encoding as BufferEncoding));
  if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
  for (const argument of [chunk, encoding, ...rest]) if (typeof argument === 'function') argument();
}

/** Pages and failures are held. Data, files and what the router streams pass. */
function isHeld(request: IncomingMessage, response: ServerResponse, area: Area): boolean {
  const type = String(response.getHeader('content-type') ?? '');
  if (response.statusCode < 400) return type.startsWith('text/html') && request.method !== 'HEAD';
  if (area === 'api') return !type.includes('json');
  return type === '' || /^text\/(?:html|plain|x-component)/.test(type);
}

/** `writeHead` takes an object or a flat array of names and values. */
function headersOf(given: unknown): [string, string | string[]][] {
  if (Array.isArray(given)) {
    return given.flatMap((name, index) =>
      index % 2 === 0 ? [[String(name), given[index + 1]] as [string, string]] : [],
    );
  }
  return given && typeof given === 'object' ? (Object.entries(given) as [string, string][]) : [];
}
