import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * A lock that dies with its process, whatever killed it: a socket that only one can listen on. Who finds it taken
 * can ask the holder what it is doing.
 * @param {string} name
 * @returns {Promise<{ held: true, tell: (info: object) => void, release: () => void } | { held: false, info: any }>}
 */
export async function acquire(name) {
  const address = addressOf(name);
  let info = { pid: process.pid };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const server = await listen(address, () => info);
    if (server) {
      return {
        held: true,
        tell: (more) => {
          info = { ...info, ...more };
        },
        release: () => server.close(),
      };
    }
    const other = await ask(address);
    if (other) return { held: false, info: other };
    // A socket file whose owner was killed (not on Linux, where the name has no file).
    if (path.isAbsolute(address)) rmSync(address, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { held: false, info: {} };
}

/**
 * Waits its turn, does the work, lets the next one in.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  for (;;) {
    const lock = await acquire(name);
    if (lock.held) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function addressOf(name) {
  const id = `ricomi-${name}-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  return path.join(os.tmpdir(), `${id}.sock`);
}

function listen(address, info) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(JSON.stringify(info()));
    });
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function ask(address) {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(address);
    // A holder too busy to answer holds the lock all the same.
    socket.setTimeout(2000, () => {
      socket.destroy();
      resolve({});
    });
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => {
      try {
        resolve(JSON.parse(text));
      } catch {
        resolve({});
      }
    });
    socket.on('error', () => resolve(null));
  });
}
