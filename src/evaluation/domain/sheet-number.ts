/** Letters and figures that nobody mistakes for others when they are written by hand. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/**
 * The number of a sheet of paper: twelve letters or figures, sixty bits, written in threes of four.
 * @param bytes at least twelve, drawn at random
 * @example sheetNumber(new Uint8Array(12)) // '0000-0000-0000'
 */
export function sheetNumber(bytes: Uint8Array): string {
  const drawn = Array.from({ length }, (_, place) => letters[bytes[place]! & 31]!).join('');
  return inFours(drawn);
}

/**
 * Reads a number as somebody types it: spaces, dashes and case do not matter, `O` is `0`, `I` and `L` are `1`.
 * @returns `null` when it cannot be the number of a sheet
 */
export function readSheetNumber(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s–—-]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== length || [...plain].some((letter) => !letters.includes(letter))) return null;
  return inFours(plain);
}

const inFours = (plain: string): string => [plain.slice(0, 4), plain.slice(4, 8), plain.slice(8)].join('-');
