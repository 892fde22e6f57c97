import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';

const MOST_BYTES = 512 * 1024;

/** Reads and unpacks as much as is wanted and not a byte more. */
export async function textOf(response: IncomingMessage): Promise<string> {
  const unpacked = unpack(response);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of unpacked) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes >= MOST_BYTES) break;
  }
  const body = Buffer.concat(chunks).subarray(0, MOST_BYTES);
  const charset = /charset="?([\w-]+)/i.exec(response.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return decoder(charset).decode(body);
}

function unpack(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.toLowerCase();
  const through =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? zlib.createGunzip()
      : encoding === 'br'
        ? zlib.createBrotliDecompress()
        : encoding === 'deflate'
          ? zlib.createInflate()
          : null;
  if (!through) return response;
  response.on('error', (error) => through.destroy(error));
  return response.pipe(through);
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
