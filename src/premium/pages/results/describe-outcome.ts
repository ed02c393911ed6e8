import type { Language } from '../../../kernel/language.ts';
import type { Outcome } from '../../domain/simulated.ts';
import { type Amounts, amountsOf } from '../simulated.ts';
import type { Words } from '../words/words.ts';

/** An outcome with what its figures are written with. */
export interface DescribedOutcome {
  readonly outcome: Outcome;
  readonly amounts: Amounts;
  /** The horizon in words. */
  readonly years: string;
  /** The money in words, with its sign: "milliers d'euros (k€)". */
  readonly unit: string;
  /** The name of a member of the alliance computed. */
  readonly nameOf: (id: string) => string;
}

/** How to write the figures of one outcome, on a page as in a document. */
export const describeOutcome = (
  outcome: Outcome,
  language: Language,
  words: Words['results'],
): DescribedOutcome => {
  const { model } = outcome;
  const amounts = amountsOf(language, model.currency);
  const named: Readonly<Record<string, string>> = words.moneys;
  const inWords = named[model.currency];
  return {
    outcome,
    amounts,
    years: amounts.format.years(model.horizonYears),
    unit: inWords === undefined ? amounts.sign : `${inWords} (${amounts.sign})`,
    nameOf: (id) => {
      const name = model.members.find((member) => member.id === id)?.name ?? '';
      return name.trim() === '' ? id : name;
    },
  };
};
