/**
 * Cuts a text into lines at its spaces; what does not fit ends with an ellipsis. A word longer than a line is cut.
 * @param width characters of a line, at most
 * @example wrapText('Une ville jeune', 9, 2) // ['Une ville', 'jeune']
 */
export function wrapText(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part) => pieces(part, width))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (lengthOf(longer) <= width) current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  if (current !== '') lines.push(current);
  if (lines.length <= most) return lines;
  const last = [...lines[most - 1]!].slice(0, width - 1).join('');
  return [...lines.slice(0, most - 1), `${last.replace(/[\s,;:.]+$/, '')}…`];
}

const lengthOf = (text: string): number => [...text].length;

function pieces(word: string, width: number): readonly string[] {
  const characters = [...word];
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, index) =>
    characters.slice(index * width, (index + 1) * width).join(''),
  );
}
