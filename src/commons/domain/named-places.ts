import { searchKey } from '../../kernel/search-key.ts';
import { wordsOf } from './words-of.ts';

/** Words of the longest names of places that are looked for in a question. */
const mostWords = 6;

/** A run of words of a question that may be the name of a place. */
export interface PlaceRun {
  readonly words: readonly string[];
  /** As places are searched. */
  readonly key: string;
}

/**
 * Runs of words of a question that hold one that no resource has, the longest first: one of them may be the name of a place.
 *
 * @example placeRuns(['asso', 'saint', 'etienne'], new Set(['etienne'])).map(({ key }) => key) // ['asso saint etienne', 'saint etienne', 'etienne']
 */
export function placeRuns(words: readonly string[], unknown: ReadonlySet<string>): PlaceRun[] {
  const runs: PlaceRun[] = [];
  for (let length = Math.min(mostWords, words.length); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const run = words.slice(start, start + length);
      if (run.some((word) => unknown.has(word)) && run.some((word) => word.length > 2))
        runs.push({ words: run, key: searchKey(run.join(' ')) });
    }
  return runs;
}

/** Of runs that are names, those that share no word with a longer one before them. */
export function longestRuns(runs: readonly PlaceRun[]): PlaceRun[] {
  const taken = new Set<string>();
  return runs.filter(({ words }) => {
    if (words.some((word) => taken.has(word))) return false;
    for (const word of words) taken.add(word);
    return true;
  });
}

/**
 * A question as it was typed, without the name of a place and the small word before it.
 *
 * @example withoutRun('Épicerie associative à Quimper', { words: ['quimper'], key: 'quimper' }) // 'Épicerie associative'
 */
export const withoutRun = (typed: string, { words }: PlaceRun): string =>
  typed
    .split(/\s+/)
    .filter((token) => !wordsOf(token).every((word) => words.includes(word) || word.length < 2))
    .join(' ')
    .replace(/(^|\s)(?:[àa]|en|de|du|des|dans|sur|au|aux|vers|in|at|near)$/i, '')
    .trim();
