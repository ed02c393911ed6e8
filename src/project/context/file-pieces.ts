/** Bytes of one piece: the cells of a piece are let go before the next is read. */
const pieceBytes = 1024 * 1024;

const newLine = 0x0a;
const quote = 0x22;

/** One piece of a text file: its bytes begin with the headings, whatever the piece. */
export interface FilePiece {
  readonly bytes: Uint8Array;
  /** Lines of the file that come before the first line of the piece, headings apart. */
  readonly before: number;
}

/**
 * Cuts a text file of one line of headings into pieces that are read one after the other, so that memory stays bounded.
 * A piece ends at the end of a line that is outside quotation marks. A file in UTF-16, or a small one, is one piece.
 */
export function* filePieces(bytes: Uint8Array, size = pieceBytes): Generator<FilePiece> {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const headEnd = bytes.indexOf(newLine) + 1;
  if (isWide || bytes.length <= size || headEnd === 0) {
    yield { bytes, before: 0 };
    return;
  }
  const head = bytes.subarray(0, headEnd);
  let before = 0;
  for (let start = headEnd; start < bytes.length; ) {
    const { end, lines } = pieceEnd(bytes, start, size);
    const piece = new Uint8Array(head.length + end - start);
    piece.set(head);
    piece.set(bytes.subarray(start, end), head.length);
    yield { bytes: piece, before };
    before += lines;
    start = end;
  }
}

function pieceEnd(bytes: Uint8Array, start: number, size: number): { end: number; lines: number } {
  let isQuoted = false;
  let lines = 0;
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === quote) isQuoted = !isQuoted;
    if (bytes[at] !== newLine) continue;
    lines += 1;
    if (!isQuoted && at + 1 - start >= size) return { end: at + 1, lines };
  }
  return { end: bytes.length, lines };
}
