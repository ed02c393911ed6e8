/** Words of a question that are looked at: what comes after tells nothing more. */
const mostWords = 24;

/** Without accents, capitals or joined letters, as the database folds words too. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');

/**
 * The words of a text, folded, in their order: letters and figures only.
 *
 * @example wordsOf('Le mécénat d’entreprise, c’est quoi ?') // ['le', 'mecenat', 'd', 'entreprise', 'c', 'est', 'quoi']
 */
export const wordsOf = (text: string, most = Number.POSITIVE_INFINITY): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, most);

/** The words of a question, at most so many as are of use. */
export const wordsOfQuestion = (text: string): string[] =>
  wordsOf(text.slice(0, 300), mostWords).filter((word) => word.length <= 40);

/**
 * How folded words are written in some texts, accents and capitals included: as they stand there first.
 *
 * @example spellingsIn(['Égalité en Lozère'])('lozere') // 'Lozère'
 */
export function spellingsIn(texts: readonly string[]): (folded: string) => string {
  const written = new Map<string, string>();
  for (const text of texts)
    for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)) {
      const folded = fold(word);
      if (!written.has(folded)) written.set(folded, word);
    }
  return (folded) =>
    folded
      .split(' ')
      .map((word) => written.get(word) ?? word)
      .join(' ');
}
