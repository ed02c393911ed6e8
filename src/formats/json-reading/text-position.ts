/** A place in a text as an editor shows it, both from 1. */
export interface TextPosition {
  readonly line: number;
  /** In characters (code points). */
  readonly column: number;
}

/**
 * The line and character of an offset; lines end with CR LF, LF or CR.
 * @param offset in UTF-16 units
 * @example positionOf('a\nbc', 3) // { line: 2, column: 2 }
 */
export function positionOf(text: string, offset: number): TextPosition {
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const code = text.charCodeAt(i);
    const ends = code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10);
    if (ends) {
      line++;
      start = i + 1;
    }
  }
  return { line, column: [...text.slice(start, offset)].length + 1 };
}
