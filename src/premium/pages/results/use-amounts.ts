import { useLanguage } from '../../../platform/web/language-context.tsx';
import { useResultWords, useSimulated } from '../simulated.ts';
import { type DescribedOutcome, describeOutcome } from './describe-outcome.ts';

/** The outcome shown and how to write its figures; only for components that are shown when there is one. */
export const useAmounts = (): DescribedOutcome => {
  const language = useLanguage();
  const words = useResultWords();
  const { outcome } = useSimulated();
  if (outcome === null) throw new Error('No outcome: this component is shown only when there is one');
  return describeOutcome(outcome, language, words);
};
