import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Thrown when there is more than was allowed, counted after inflating. */
export class TooLarge extends Error {}

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a body whole, inflated, and stops as soon as it is more than allowed.
 *
 * @param encoding its `content-encoding`; one that was not asked for is refused
 * @throws TooLarge, or what the decoder says of a body that is not what it claims to be
 */
export async function readBounded(body: Readable, encoding: string, mostBytes: number): Promise<Uint8Array> {
  const name = encoding.trim().toLowerCase();
  const isPlain = name === '' || name === 'identity';
  const decoder = Object.hasOwn(decoders, name) ? decoders[name]!() : null;
  if (!isPlain && decoder === null) throw new Error(`The encoding ${name} was not asked for`);
  const inflated = decoder === null ? body : (body.pipe(decoder) as unknown as Readable);
  if (decoder !== null) body.once('error', (error) => (inflated as Readable).destroy(error));
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of inflated) {
      total += (chunk as Uint8Array).length;
      if (total > mostBytes) throw new TooLarge();
      chunks.push(chunk as Uint8Array);
    }
  } finally {
    body.destroy();
    (inflated as Readable).destroy();
  }
  return Buffer.concat(chunks);
}
