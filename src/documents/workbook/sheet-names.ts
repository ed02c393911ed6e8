import { cleanText } from '../text/clean-text.ts';

/** Longest name of a sheet. */
const longest = 31;

/** Names that every program accepts: without the characters that addresses use, short, each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = cleanText(name)
      .replace(/[:\\/?*[\]]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = plain === '' ? 'Feuille' : plain;
    let unique = base.slice(0, longest);
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const end = ` ${number}`;
      unique = `${base.slice(0, longest - end.length)}${end}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
