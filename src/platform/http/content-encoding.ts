import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that the client accepts (`Accept-Encoding`, a quality of 0 refuses) and that we have. */
export function chooseEncoding(
  accepted: string | undefined,
  isAvailable: (encoding: Encoding) => boolean,
): Encoding {
  const names = (accepted ?? '').split(',').flatMap((part) => {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return isRefused ? [] : [name];
  });
  const accepts = (encoding: Encoding) => names.includes(encoding) && isAvailable(encoding);
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity';
}

/** `kept` is compressed once for many readers, `passing` for one: the time counts as the bytes do. */
export type Effort = 'kept' | 'passing';

const qualities = { kept: { br: 9, gzip: 9 }, passing: { br: 4, gzip: 6 } } as const;

/** Compresses a body. The window is no larger than the body: a larger one gains nothing and is memory to be cleared each time. */
export function compress(
  body: string | Uint8Array,
  encoding: 'br' | 'gzip',
  effort: Effort,
): Uint8Array<ArrayBuffer> {
  const level = qualities[effort][encoding];
  if (encoding === 'gzip') return new Uint8Array(gzipSync(body, { level }));
  const window = Math.min(22, Math.max(10, Math.ceil(Math.log2(body.length + 1)) + 1));
  const params = { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_LGWIN]: window };
  return new Uint8Array(brotliCompressSync(body, { params }));
}
