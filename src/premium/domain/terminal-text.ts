/** How a terminal shows text. */
export interface TerminalStyle {
  /** Characters per line. */
  readonly width: number;
  readonly colours: boolean;
}

/** Number of columns of a text: characters, marks that combine with the one before not counted. */
export function widthOf(text: string): number {
  return [...text.replaceAll(/\p{M}/gu, '')].length;
}

/** Breaks a text at its plain spaces into lines no wider than `width`; a word longer than a line keeps its own. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === indent ? `${indent}${word}` : `${line} ${word}`;
    if (line === indent || widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = `${indent}${word}`;
    }
  }
  return [...lines, line];
}

/** Adds spaces on the right, or on the left for numbers, up to a width. */
export function pad(text: string, width: number, side: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'right' ? `${text}${spaces}` : `${spaces}${text}`;
}

/** A title of a section: bold where colours are shown, and in capitals nowhere: a title is a question. */
export function heading(text: string, { colours, width }: TerminalStyle): string[] {
  const rule = '─'.repeat(width);
  return ['', colours ? `\u001b[1m${text}\u001b[22m` : text, colours ? `\u001b[2m${rule}\u001b[22m` : rule];
}

/** Takes out of a name what would move the cursor or turn the line around. */
export function plainName(name: string): string {
  return name.replaceAll(/[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, ' ').trim();
}
