/** Size of a block of a tar file. */
export const blockBytes = 512;

const encoder = new TextEncoder();

/**
 * The header of one regular file of a tar archive (POSIX ustar): always the same bytes for the same name and size, so that
 * a reader can compare it whole.
 */
export function tarHeader(name: string, size: number): Uint8Array {
  const block = new Uint8Array(blockBytes);
  const put = (text: string, at: number) => block.set(encoder.encode(text), at);
  put(name, 0);
  put('0000600\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${size.toString(8).padStart(11, '0')}\0`, 124);
  put('00000000000\0', 136);
  put('        ', 148);
  put('0', 156);
  put('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** Name and size that a header states, or null when it is not, byte for byte, one that `tarHeader` writes. */
export function readTarHeader(block: Uint8Array): { readonly name: string; readonly size: number } | null {
  const end = block.indexOf(0);
  const name = new TextDecoder('latin1').decode(block.subarray(0, Math.min(end < 0 ? 100 : end, 100)));
  const size = new TextDecoder('latin1').decode(block.subarray(124, 135));
  if (name === '' || !/^[0-7]{11}$/.test(size)) return null;
  const stated = { name, size: Number.parseInt(size, 8) };
  const expected = tarHeader(stated.name, stated.size);
  return expected.every((byte, index) => byte === block[index]) ? stated : null;
}

/** Zeros that fill the last block of a file of that size. */
export const paddingOf = (size: number): number => (blockBytes - (size % blockBytes)) % blockBytes;

/** Two blocks of zeros end the archive. */
export const tarEnd = new Uint8Array(2 * blockBytes);
