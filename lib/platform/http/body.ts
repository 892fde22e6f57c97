import type { IncomingMessage } from 'node:http';
import { BODY_LIMIT } from './settings.ts';

/** So much of a body that is too large is still read and thrown away: a browser shows the answer only after it could send. */
const PATIENCE = 64 * 1024 * 1024;

/**
 * Counts a body whose length was not declared. Past the limit the rest is swallowed, and Next is never told that it ended; when it
 * has, or takes too long, `tooLarge` is called.
 */
export function watchBody(request: IncomingMessage, tooLarge: () => void): void {
  if (request.headers['transfer-encoding'] === undefined) return;
  const push = request.push;
  let bytes = 0;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    bytes += chunk?.length ?? 0;
    if (bytes <= BODY_LIMIT) return push.call(request, chunk, encoding);
    if (chunk !== null && bytes <= PATIENCE) return true;
    request.push = () => true;
    tooLarge();
    return false;
  };
}

/** Reads what is still coming and throws it away; not when nothing comes, or far too much would, and not for ever. */
export function drain(request: IncomingMessage): Promise<void> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (request.complete || announced > PATIENCE) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, 10_000).unref();
    request.once('end', resolve).once('close', resolve).resume();
  });
}
