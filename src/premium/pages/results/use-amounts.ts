import { useLanguage } from '../../../platform/web/language-context.tsx';
import type { Outcome } from '../../domain/simulated.ts';
import type { Amounts } from '../simulated.ts';
import { amountsOf, useResultWords, useSimulated } from '../simulated.ts';

interface AmountsOfOutcome {
  readonly outcome: Outcome;
  readonly amounts: Amounts;
  /** The horizon in words. */
  readonly years: string;
  /** The money in words, with its sign: "milliers d'euros (k€)". */
  readonly unit: string;
  /** The name of a member of the alliance computed. */
  readonly nameOf: (id: string) => string;
}

/** The outcome shown and how to write its figures; only for components that are shown when there is one. */
export const useAmounts = (): AmountsOfOutcome => {
  const language = useLanguage();
  const words = useResultWords();
  const { outcome } = useSimulated();
  if (outcome === null) throw new Error('No outcome: this component is shown only when there is one');
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
