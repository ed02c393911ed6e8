const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };
const wholeWords: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
};

/**
 * What a name becomes to be searched: no accent, no capital, no hyphen or apostrophe, «St» written whole.
 * Two spellings that people take for the same have the same key.
 *
 * @example searchKey('Saint-Étienne-de-Saint-Geoirs') // 'saint etienne de saint geoirs'
 * @example searchKey("L'Haÿ-les-Roses") // 'l hay les roses'
 */
export function searchKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[œæß]/g, (letter) => ligatures[letter]!)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (Object.hasOwn(wholeWords, word) ? wholeWords[word]! : word))
    .join(' ');
}

/** Alphabetical order of two names by their keys: the same on every machine, whatever its locale. */
export function compareKeys(one: string, other: string): number {
  const [left, right] = [searchKey(one), searchKey(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
