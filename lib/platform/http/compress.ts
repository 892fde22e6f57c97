import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip';
export type Encoded = { body: Buffer; encoding?: Encoding };

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Smaller bodies gain nothing: they fit into one packet either way. */
const WORTH_IT = 1024;
const KEPT_PAGES = 1000;
const kept = new Map<string, Buffer>();

/**
 * A page in the encoding that the browser takes. A page that repeats (it has an entity tag) is packed tightly, once, and kept; any
 * other is packed fast.
 */
export async function encode(html: string, accepted: string, etag: string | undefined): Promise<Encoded> {
  const body = Buffer.from(html);
  const encoding = encodingOf(accepted, etag !== undefined);
  if (!encoding || body.length < WORTH_IT) return { body };
  if (etag === undefined) return { body: await gzipped(body, { level: 3 }), encoding };
  return { body: await keptOrMade(`${encoding} ${etag}`, () => tightly(body, encoding)), encoding };
}

/** Weights are not weighed: `q=0` is the only one that matters (RFC 9110, 12.5.3). Brotli is worth its time only where it is kept. */
function encodingOf(accepted: string, repeats: boolean): Encoding | undefined {
  const takes = (name: Encoding) => new RegExp(`(?:^|,)\\s*${name}\\s*(?:,|$|;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$)))`, 'i').test(accepted);
  if (repeats && takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}

const tightly = (body: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'gzip'
    ? gzipped(body, { level: 9 })
    : brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });

async function keptOrMade(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = kept.get(key);
  if (known) return known;
  const made = await make();
  if (kept.size >= KEPT_PAGES) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, made);
  return made;
}
