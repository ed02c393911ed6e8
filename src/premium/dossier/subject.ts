import type { Language } from '../../kernel/language.ts';
import type { Outcome } from '../domain/simulated.ts';
import { type DescribedOutcome, describeOutcome } from '../pages/results/describe-outcome.ts';
import { type InputWords, inputWordsOf } from '../pages/results/input-words.ts';
import { isCertain } from '../pages/results/lead.ts';
import { allWords } from '../pages/words/all-words.ts';
import type { Words } from '../pages/words/words.ts';
import { dossierWords } from './words.ts';

/** What the sections of a dossier are written from: an outcome, and the words of a language. */
export interface Subject extends DescribedOutcome {
  readonly language: Language;
  /** The words of the simulator: a document says what the page says. */
  readonly words: Words;
  readonly say: (typeof dossierWords)['fr'];
  readonly inputs: InputWords;
  /** True when no figure has a range. */
  readonly certain: boolean;
}

/** An outcome with the words that tell it. */
export function subjectOf(outcome: Outcome, language: Language): Subject {
  const words = allWords[language];
  const described = describeOutcome(outcome, language, words.results);
  return {
    ...described,
    language,
    words,
    say: dossierWords[language],
    inputs: inputWordsOf(described, words),
    certain: isCertain(outcome),
  };
}

/** Names one after the other: all of them when they are few, else the first and how many more; one more is named too. */
export function shortList({ amounts, say }: Subject, names: readonly string[], most: number): string {
  if (names.length <= most + 1) return amounts.format.list(names);
  const shown = names.slice(0, most).join(', ');
  return say.onePage.more(shown, amounts.format.number(names.length - most));
}
