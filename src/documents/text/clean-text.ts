/**
 * Characters that no document may hold: controls, halves of characters, marks that turn a whole line around. XML refuses
 * the first two; the last would let a name rearrange what stands beside it.
 */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that every format can hold; tabs and ends of lines become spaces. */
export const cleanText = (text: string): string => text.replace(forbidden, '').replace(/[\t\r\n]+/g, ' ');

/** The same for a drawing, whose ends of lines are no matter. */
export const cleanDrawing = (svg: string): string => svg.replace(forbidden, '');

/** Marks without a shape of their own, which belong to the character before. */
const shapeless = /\u034f|[\u00ad\u200b-\u200d]|[\ufe00-\ufe0f]|[\u{1f3fb}-\u{1f3ff}]|[\u{e0000}-\u{e007f}]/u;

/**
 * Writes the characters that no font draws by their number, `[U+4E2D]`: a document must not lose a name in silence.
 * @param isCovered whether a font draws this character
 */
export function nameUncovered(text: string, isCovered: (code: number) => boolean): string {
  let written = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x7f || isCovered(code)) written += character;
    else if (!shapeless.test(character)) {
      written += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    }
  }
  return written;
}

/** A text cut at a word's end where it is longer than this: for what repeats on each page. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;

/** Longest piece of text without a place to break that fits any column. */
const longest = 20;

/** Lets a long piece without blanks go on to the next line: an invisible place to break every few characters. */
export const breakable = (text: string): string =>
  text.replace(/[^\s\u200b-]{21,}/gu, (piece) => {
    const characters = [...piece];
    const parts: string[] = [];
    for (let at = 0; at < characters.length; at += longest / 2) {
      parts.push(characters.slice(at, at + longest / 2).join(''));
    }
    return parts.join('\u200b');
  });
