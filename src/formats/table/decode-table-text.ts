import { isUtf8 } from 'node:buffer';
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import { type TableProblem, tableProblem } from './table-file.ts';

export interface DecodedText {
  /** The text; UTF-8 stays in its bytes, since a large file would otherwise be held several times over. */
  readonly source: string | Uint8Array;
  /** Its first characters, enough to tell how it is written. */
  readonly start: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly notices: readonly TableProblem[];
}

/** Characters of the start of a text. */
const startLength = 200_000;

const textAs = (
  text: string,
  encoding: DecodedText['encoding'],
  notices: readonly TableProblem[] = [],
): Result<DecodedText, TableProblem[]> =>
  ok({ source: text, start: text.slice(0, startLength), encoding, notices });

/** Bytes that Windows-1252 leaves without a character. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Turns the bytes of a text file into text. UTF-8 and UTF-16 are read as they are; a file that is UTF-8 nowhere, or by
 * chance, is taken for Windows-1252, which is said; one that is UTF-8 but for some bytes is refused with the line of the first.
 */
export function decodeTableText(bytes: Uint8Array): Result<DecodedText, TableProblem[]> {
  const utf16 = utf16Label(bytes);
  if (utf16 !== null) return textAs(new TextDecoder(utf16, { ignoreBOM: false }).decode(bytes), 'utf-16');
  if (!isUtf8(bytes)) return decodeOther(bytes);
  // A character is four bytes at most; the last one may be cut.
  const start = new TextDecoder().decode(bytes.subarray(0, startLength * 4), { stream: true });
  return ok({ source: bytes, start: start.slice(0, startLength), encoding: 'utf-8', notices: [] });
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeOther(bytes: Uint8Array): Result<DecodedText, TableProblem[]> {
  const { first, sequences, others } = surveyUtf8(bytes);
  // «CAFÉ»» in Windows-1252 is two bytes that UTF-8 could have written: among many that it could not, chance.
  const looksLike1252 = sequences * 10 <= others && !bytes.some((byte) => undefinedBytes.has(byte));
  if (!looksLike1252) {
    const line = 1 + countLines(bytes.subarray(0, first));
    const found = `0x${bytes[first]!.toString(16).toUpperCase()}`;
    return refused([tableProblem('table.unreadable-byte', { line, found })]);
  }
  return textAs(new TextDecoder('windows-1252').decode(bytes), 'windows-1252', [
    tableProblem('table.windows-1252', {}),
  ]);
}

/** The first byte that is not UTF-8, how many are not, and how many characters of several bytes are. */
function surveyUtf8(bytes: Uint8Array): {
  readonly first: number;
  readonly sequences: number;
  readonly others: number;
} {
  let first = -1;
  let sequences = 0;
  let others = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0 && first < 0) first = at;
    if (length === 0) others += 1;
    if (length > 1) sequences += 1;
    at += Math.max(1, length);
  }
  return { first: Math.max(0, first), sequences, others };
}

/** Length of the UTF-8 character that begins here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  if (byte < 0x80) return 1;
  const length =
    byte >= 0xc2 && byte <= 0xdf
      ? 2
      : byte >= 0xe0 && byte <= 0xef
        ? 3
        : byte >= 0xf0 && byte <= 0xf4
          ? 4
          : 0;
  for (let next = 1; next < length; next++) if ((bytes[at + next]! & 0xc0) !== 0x80) return 0;
  return length;
}

const countLines = (bytes: Uint8Array): number =>
  bytes.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
