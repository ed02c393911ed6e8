import type { Language } from '../../kernel/language.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf, wordsOfQuestion } from './words-of.ts';

/** One thing that a question asks for: a word, or an expression of the field with what means the same. */
export interface Term {
  /** As it was typed, folded. */
  readonly typed: string;
  /** Ways to say it, each a list of words that all have to be there; the one typed comes first. */
  readonly ways: readonly (readonly string[])[];
  /** A Sustainable Development Goal by its number. */
  readonly isGoal?: true;
}

/** Words of an expression, folded. */
type Expression = readonly string[];

/** The expressions of a list of synonyms by their first word, each with those that mean the same. */
export type Expressions = ReadonlyMap<
  string,
  readonly { readonly expression: Expression; readonly group: readonly Expression[] }[]
>;

export const noExpressions: Expressions = new Map();

/** Gets a list of synonyms ready: groups of expressions that mean the same in the field. */
export function readExpressions(groups: readonly (readonly string[])[]): Expressions {
  const byFirst = new Map<string, { expression: Expression; group: readonly Expression[] }[]>();
  for (const written of groups) {
    const group = written.map((expression) => wordsOf(expression)).filter(({ length }) => length > 0);
    if (group.length < 2) continue;
    for (const expression of group) {
      const first = bare(expression[0]!);
      const known = byFirst.get(first) ?? [];
      byFirst.set(first, known);
      known.push({ expression, group });
    }
  }
  return byFirst;
}

/** Things asked for that are looked at; more would only blur. */
export const mostTerms = 8;

/**
 * What a question asks for: expressions of the list of synonyms first, the longest ones, then single words; words that tell
 * nothing left out, unless there are no others.
 *
 * @example readQuestion('fr', 'comment faire du mécénat de compétences ?', readExpressions([['mécénat de compétences', 'pro bono']]))
 * // [{ typed: 'mecenat de competences', ways: [['mecenat', 'competences'], ['pro', 'bono']] }]
 */
export function readQuestion(language: Language, text: string, expressions: Expressions): Term[] {
  const words = wordsOfQuestion(text);
  const telling = (list: readonly string[]) => list.filter((word) => !isStopWord(language, word));
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const goal = goalAt(words, at);
    if (goal !== null) {
      terms.push(goal);
      at += goal.ways[0]!.length;
      continue;
    }
    const found = longestExpression(words, at, expressions);
    if (found !== null) {
      const { group, length } = found;
      const typed = words.slice(at, at + length);
      const others = group.filter((expression) => !isSameExpression(expression, typed));
      terms.push({
        typed: typed.join(' '),
        ways: [typed, ...others].map((way) => nonEmpty(telling(way), way)),
      });
      at += length;
    } else {
      if (!isStopWord(language, words[at]!)) terms.push({ typed: words[at]!, ways: [[words[at]!]] });
      at += 1;
    }
  }
  const kept = terms.length > 0 ? terms : words.map((word) => ({ typed: word, ways: [[word]] }));
  return kept
    .filter(({ typed }, at) => kept.findIndex((other) => other.typed === typed) === at)
    .slice(0, mostTerms);
}

/** The word under which resources of a Sustainable Development Goal are found, whatever their texts say. */
export const goalWord = (sdg: string): string => `odd${sdg}`;

/** A Sustainable Development Goal by its number, as people write it: «ODD 11», «SDG11». */
function goalAt(words: readonly string[], at: number): Term | null {
  const joined = /^(?:odd|sdg)s?(\d{1,2})$/.exec(words[at]!)?.[1];
  const apart = /^(?:odd|sdg)s?$/.test(words[at]!) ? /^\d{1,2}$/.exec(words[at + 1] ?? '')?.[0] : undefined;
  const number = Number(joined ?? apart);
  if (!(number >= 1 && number <= 17)) return null;
  const typed = words.slice(at, at + (joined === undefined ? 2 : 1));
  return { typed: typed.join(' '), ways: [typed, [goalWord(String(number))]], isGoal: true };
}

const nonEmpty = (list: readonly string[], otherwise: readonly string[]): readonly string[] =>
  list.length > 0 ? list : otherwise;

/** Plurals make no difference between expressions: «sociaux» and «social», “charities” and “charity”. */
const bare = (word: string): string =>
  word.length > 3
    ? word
        .replace(/([^e])aux$/, '$1al')
        .replace(/[sx]$/, '')
        .replace(/(?:ie|y)$/, 'i')
    : word;

const isSameExpression = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, at) => bare(word) === bare(other[at]!));

/** The longest expression that stands here, and every one that means the same, from whichever groups have it. */
function longestExpression(
  words: readonly string[],
  at: number,
  expressions: Expressions,
): { readonly group: readonly Expression[]; readonly length: number } | null {
  const here = (expressions.get(bare(words[at]!)) ?? []).filter(({ expression }) =>
    isSameExpression(expression, words.slice(at, at + expression.length)),
  );
  const length = Math.max(0, ...here.map(({ expression }) => expression.length));
  if (length === 0) return null;
  const longest = here.filter(({ expression }) => expression.length === length);
  return { group: [...new Set(longest.map(({ group }) => group))].flat(), length };
}
