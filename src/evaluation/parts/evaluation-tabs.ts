import type { Localized } from '../../kernel/language.ts';
import { evaluationAddresses } from '../addresses.ts';
import { contributionAddresses } from '../contribution/addresses.ts';
import { contributionWords } from '../contribution/words.ts';
import { evaluationWords } from '../words.ts';

/** One page of an evaluation, as its other pages lead to it. */
export interface EvaluationTab {
  readonly addresses: Localized;
  readonly label: Localized;
  /** Only for the organisation. */
  readonly isInside?: boolean;
}

const { fr, en } = evaluationWords;

/** The pages of an evaluation, in the order in which one reads them. */
export const evaluationTabs: readonly EvaluationTab[] = [
  { addresses: evaluationAddresses.results, label: { fr: fr.results.tab, en: en.results.tab } },
  {
    addresses: contributionAddresses.list,
    label: { fr: contributionWords.fr.tab, en: contributionWords.en.tab },
  },
];
