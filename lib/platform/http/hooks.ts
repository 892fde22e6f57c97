import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { areaOf } from './address.ts';
import { errorAnswer } from './answer.ts';
import { drain, watchBody } from './body.ts';
import { answersAt, isOwnQuestion } from './error-page.ts';
import { keptAnswer } from './kept.ts';
import { log } from './log.ts';
import { methodsOf, refusalOf } from './refusals.ts';
import { type Prepared, prepare } from './request.ts';
import { deliver, takeOver } from './response.ts';

/**
 * The border of the portal, put around the server that Next makes for itself. What a request goes through: turned away or cleaned
 * (refusals.ts, request.ts), answered by Next, and dressed on the way out (response.ts).
 */
export function guard(listener: RequestListener): RequestListener {
  return (request, response) => {
    const refused = refusalOf(request);
    const prepared = prepare(request);
    response.setHeader('x-request-id', prepared.id);
    logWhenDone(request, response, prepared);
    if (refused !== undefined) return void refuse(request, response, prepared, refused);
    const kept = keptAnswer(request, prepared);
    if (kept) return deliver(request, response, kept, response);
    const taken = takeOver(request, response, prepared);
    watchBody(request, () => void taken.replaceWith(errorAnswer(request, prepared, 413)));
    return listener(request, response);
  };
}

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  prepared: Prepared,
  status: number,
): Promise<void> {
  const more = { 405: { allow: methodsOf(prepared.path).join(', ') }, 413: { connection: 'close' } }[status];
  await drain(request);
  deliver(request, response, await errorAnswer(request, prepared, status, more), response);
}

function logWhenDone(request: IncomingMessage, response: ServerResponse, { id, path }: Prepared): void {
  if (areaOf(path) === 'file' || isOwnQuestion(request)) return;
  const start = performance.now();
  response.once('close', () => {
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const entry = { request: id, method: request.method, path, status: response.statusCode, ms };
    if (response.statusCode >= 500) log.error(entry, 'request');
    else log.info(entry, 'request');
  });
}

/** From now on every server of this process stands behind the border. Next calls `http.createServer(listener)`. */
export function install(): void {
  const createServer = http.createServer;
  http.createServer = ((...args: unknown[]) => {
    const guarded = args.map((argument) =>
      typeof argument === 'function' ? guard(argument as RequestListener) : argument,
    );
    const server = (createServer as (...args: unknown[]) => http.Server)(...guarded);
    return server.once('listening', () => answersAt(server.address() as AddressInfo));
  }) as typeof http.createServer;
  syncBuiltinESMExports();
}
