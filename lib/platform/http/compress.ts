import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip';
export type Encoded = { body: Buffer; encoding?: Encoding };

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Smaller bodies gain nothing: they fit into one packet either way. */
const WORTH_IT = 1024;

/** A page in the encoding that the browser takes: packed more tightly where it will be given out more than once. */
export async function encode(html: string, accepted: string, repeats: boolean): Promise<Encoded> {
  const body = Buffer.from(html);
  const encoding = encodingOf(accepted, repeats);
  if (!encoding || body.length < WORTH_IT) return { body };
  if (encoding === 'gzip') return { body: await gzipped(body, { level: repeats ? 6 : 3 }), encoding };
  return { body: await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), encoding };
}

/** Weights are not weighed: `q=0` is the only one that matters (RFC 9110, 12.5.3). */
export function encodingOf(accepted: string, repeats: boolean): Encoding | undefined {
  const takes = (name: Encoding) =>
    new RegExp(`(?:^|,)\\s*${name}\\s*(?:,|$|;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$)))`, 'i').test(accepted);
  if (repeats && takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}
