/** Names that files give to the whole, among the parts of a variable. */
const wholes: ReadonlySet<string> = new Set(['', 'total', 'ensemble', 'tot']);

/** True for the part of a variable that is the whole. */
export const isWhole = (part: string): boolean => wholes.has(part.toLowerCase());

/** True when a part of a file is the one wanted; nothing wanted is the whole. */
export const isPartWanted = (part: string, wanted: string): boolean =>
  wanted === '' ? isWhole(part) : part.toLowerCase() === wanted.toLowerCase();
