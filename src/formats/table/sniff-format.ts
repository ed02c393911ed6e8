/** What the first bytes of a file say that it is, whatever its name. */
export type SniffedFormat =
  | 'text'
  /** A ZIP archive: a workbook perhaps (XLSX, ODS). */
  | 'zip'
  /** The container of older Office files: `.xls`, or a workbook with a password. */
  | 'ole'
  | 'other';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Reads the first bytes: the name of a file proves nothing. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  const others = [
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x1f, 0x8b],
    [0x7f, 0x45, 0x4c, 0x46],
    [0x52, 0x61, 0x72, 0x21],
    [0x37, 0x7a, 0xbc, 0xaf],
    [0x52, 0x49, 0x46, 0x46],
  ];
  // No text begins with these, but one in UTF-16, which says so: pictures and films of telephones do.
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (!isUtf16 && bytes.subarray(0, 8).includes(0)) return 'other';
  return others.some((start) => startsWith(bytes, ...start)) ? 'other' : 'text';
}
