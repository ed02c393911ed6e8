import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { positionOf } from './text-position.ts';

/**
 * Reads bytes as UTF-8, a byte-order mark skipped. UTF-16 and UTF-32 are named, any other unreadable byte is located.
 * @returns the text, or one problem about the file as a whole
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  const other = otherEncoding(bytes);
  if (other !== null) return refused([{ code: other, path: '', params: {} }]);
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused([unreadableByte(bytes)]);
  }
}

/** UTF-16 and UTF-32 by their byte-order mark, or by the zero bytes around the first character. */
function otherEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (bytes.length >= 4 && ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0))) {
    return a === 0xff || (c === 0xfe && d === 0xff) || (c === 0 && d !== 0) ? 'json.utf-32' : null;
  }
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'json.utf-16';
  if (bytes.length >= 4 && a !== 0 && b === 0) return c === 0 && d === 0 ? 'json.utf-32' : 'json.utf-16';
  if (bytes.length >= 2 && a === 0 && b !== 0) return 'json.utf-16';
  return null;
}

/** Finds the first byte that is not UTF-8: the longest readable start ends before it. */
function unreadableByte(bytes: Uint8Array): Problem {
  const offset = firstUnreadable(bytes);
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  const found = `0x${bytes[offset]!.toString(16).padStart(2, '0').toUpperCase()}`;
  return { code: 'json.encoding', path: '', params: { ...positionOf(before, before.length), found } };
}

/** Offset of the first sequence that breaks the rules of UTF-8 (Unicode, table 3-7). */
function firstUnreadable(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return bytes.length - 1;
}

/** Length of the well-formed sequence at an offset, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0 || offset + length > bytes.length) return 0;
  const second = bytes[offset + 1]!;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i = 2; i < length; i++) if ((bytes[offset + i]! & 0xc0) !== 0x80) return 0;
  return length;
}
