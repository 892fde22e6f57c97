import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Guard, PUBLIC_ONLY } from '@/lib/inventory/checker/guard.ts';

export const PAGE = `<!doctype html><title>Refugio</title><h1>Solicitar refugio</h1><p>${'Acérquese a la oficina. '.repeat(40)}</p>`;

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => unknown;

/** A server on 127.0.0.1 that answers each path as the test says; counts what it is asked and what it sends. */
export class Misbehaving {
  readonly paths = new Map<string, Handler>();
  readonly asked: { url: string; agent: string }[] = [];
  bytes = 0;
  port = 0;
  #server: Server | undefined;

  async start(tls?: { key: string; cert: string }): Promise<this> {
    const listener: http.RequestListener = (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      this.asked.push({ url: pathname, agent: request.headers['user-agent'] ?? '' });
      const handler = this.paths.get(pathname);
      if (handler) handler(request, response);
      else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    };
    this.#server = tls ? https.createServer(tls, listener) : http.createServer(listener);
    this.port = await listen(this.#server);
    return this;
  }

  at = (pathname: string, scheme = 'http', host = '127.0.0.1'): string =>
    `${scheme}://${host}:${this.port}${pathname}`;

  stop(): void {
    (this.#server as http.Server | undefined)?.closeAllConnections();
    this.#server?.close();
  }

  /** Sends as fast as it is read, for ever. */
  pour(response: http.ServerResponse, chunk: Buffer): void {
    const more = () => {
      while (!response.destroyed) {
        this.bytes += chunk.length;
        if (!response.write(chunk)) break;
      }
    };
    response.on('drain', more);
    more();
  }
}

/** A listening port. */
export const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The guard of the portal, with the one server of the test let through and names that the test gives. */
export const guardFor = (ports: readonly number[], names: Record<string, string[]> = {}): Guard => ({
  admits: (address) => address === '127.0.0.1' || PUBLIC_ONLY.admits(address),
  admitsPort: (port) => ports.includes(port) || PUBLIC_ONLY.admitsPort(port),
  resolve: async (host) => {
    const addresses = names[host];
    if (!addresses) throw Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' });
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  },
});

/** A gzip bomb: a hundred megabytes of spaces in a hundred kilobytes. */
export const bomb = (): Buffer => gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20));

const pem = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'certificates', `${name}.pem`), 'utf8');

/** Two certificates for `good.test`, each signed by itself: one until 2126, one of 2020. Their key guards nothing. */
export const certificate = (name: 'valid' | 'expired'): { key: string; cert: string } => ({
  key: pem('key'),
  cert: pem(name),
});
