import { MINUS } from './characters.ts';

const rules: ReadonlyArray<readonly [RegExp, string]> = [
  [/\.\.\./g, '…'],
  [/(?<=^|[\s([—–])"/g, '“'],
  [/"/g, '”'],
  [/(?<=[\p{L}\p{N}])'/gu, '’'],
  [/(?<=^|[\s([“])'(?=\S)/g, '‘'],
  [/(?<=^|[\s([“])-(?=\d)/g, MINUS],
];

/**
 * Sets an English text: curly quotes and apostrophes, a real minus, one ellipsis character.
 * Applying it twice changes nothing.
 */
export function englishTypography(text: string): string {
  let set = text;
  for (const [pattern, replacement] of rules) set = set.replace(pattern, replacement);
  return set;
}
