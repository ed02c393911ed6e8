import type { Language } from '../../../kernel/language.ts';
import { NOT_A_NUMBER } from '../typography/characters.ts';

interface CountedWords {
  readonly one: string;
  readonly other: string;
  /** Below half a case in a hundred. */
  readonly hardlyAny: string;
  readonly outOf: string;
}

const chanceWords: Readonly<Record<Language, CountedWords>> = {
  fr: { one: 'chance', other: 'chances', hardlyAny: 'moins d’une chance', outOf: 'sur 100' },
  en: { one: 'chance', other: 'chances', hardlyAny: 'less than 1 chance', outOf: 'in 100' },
};

const caseWords: Readonly<Record<Language, CountedWords>> = {
  fr: { one: 'cas', other: 'cas', hardlyAny: 'moins d’un cas', outOf: 'sur 100' },
  en: { one: 'case', other: 'cases', hardlyAny: 'less than 1 case', outOf: 'in 100' },
};

const moreThan = { fr: 'plus de', en: 'more than' } as const;

/**
 * A probability as a count out of a hundred; at both ends words keep a rare case from reading as never or always,
 * since a probability counted on draws is not known closer than that.
 */
function write(language: Language, probability: number, words: CountedWords): string {
  if (Number.isNaN(probability)) return NOT_A_NUMBER;
  if (probability < 0.005) return `${words.hardlyAny} ${words.outOf}`;
  if (probability >= 0.995) return `${moreThan[language]} 99 ${words.other} ${words.outOf}`;
  const count = Math.round(probability * 100);
  return `${count} ${count === 1 ? words.one : words.other} ${words.outOf}`;
}

/**
 * Writes a probability as chances: `83 chances sur 100`, never `p = 0.83`.
 *
 * @example formatChances('en', 0.83) // '83 chances in 100'
 */
export function formatChances(language: Language, probability: number): string {
  return write(language, probability, chanceWords[language]);
}

/** Writes a probability as a count of cases: `59 cas sur 100`. */
export function formatCases(language: Language, probability: number): string {
  return write(language, probability, caseWords[language]);
}
