import { isStopWord } from './stop-words.ts';
import { wordsOf, wordsOfQuestion } from './words-of.ts';

/** Letters by which a word and its plural or its verb are taken for the same. */
const stemLetters = 5;

/**
 * Pathways whose texts hold every telling word of a question, by its first letters; none for a question without such a word.
 *
 * @example matchPathways('monter des pôles', [{ texts: ['Monter un PTCE', 'Vérifier si un pôle vous convient'] }]).length // 1
 */
export function matchPathways<Item extends { readonly texts: readonly string[] }>(
  question: string,
  pathways: readonly Item[],
): Item[] {
  const telling = wordsOfQuestion(question).filter(
    (word) => word.length > 2 && !isStopWord('fr', word) && !isStopWord('en', word),
  );
  if (telling.length === 0) return [];
  return pathways.filter(({ texts }) => {
    const words = texts.flatMap((text) => wordsOf(text));
    return telling.every((asked) =>
      words.some((word) => word.startsWith(asked.replace(/[sx]$/, '').slice(0, stemLetters))),
    );
  });
}
