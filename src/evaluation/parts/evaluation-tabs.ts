import type { Localized } from '../../kernel/language.ts';
import { evaluationAddresses } from '../addresses.ts';
import { barometerAddresses } from '../barometer/addresses.ts';
import { barometerWords } from '../barometer/words.ts';
import { contributionAddresses } from '../contribution/addresses.ts';
import { contributionWords } from '../contribution/words.ts';
import { lessonAddresses } from '../lessons/addresses.ts';
import { lessonWords } from '../lessons/words.ts';
import { meetingAddresses } from '../meeting/addresses.ts';
import { evolutionWords } from '../meeting/evolution-words.ts';
import { meetingWords } from '../meeting/words.ts';
import { openLinkWords } from '../open-link/words.ts';
import { themeAddresses } from '../themes/addresses.ts';
import { themeWords } from '../themes/words.ts';
import { weightAddresses } from '../weights/addresses.ts';
import { weightWords } from '../weights/words.ts';
import { evaluationWords } from '../words.ts';

/** One page of an evaluation, as its other pages lead to it. */
export interface EvaluationTab {
  readonly addresses: Localized;
  readonly label: Localized;
  /** Only for those who run the campaign. */
  readonly isToRun?: boolean;
}

const { fr, en } = evaluationWords;

/** The pages of an evaluation, in the order in which one reads them. */
export const evaluationTabs: readonly EvaluationTab[] = [
  { addresses: evaluationAddresses.results, label: { fr: fr.results.tab, en: en.results.tab } },
  {
    addresses: meetingAddresses.evolution,
    label: { fr: evolutionWords.fr.tab, en: evolutionWords.en.tab },
  },
  {
    addresses: contributionAddresses.list,
    label: { fr: contributionWords.fr.tab, en: contributionWords.en.tab },
  },
  { addresses: lessonAddresses.list, label: { fr: lessonWords.fr.tab, en: lessonWords.en.tab } },
  { addresses: meetingAddresses.meeting, label: { fr: meetingWords.fr.tab, en: meetingWords.en.tab } },
  {
    addresses: themeAddresses.texts,
    label: { fr: themeWords.fr.tab, en: themeWords.en.tab },
    isToRun: true,
  },
  {
    addresses: evaluationAddresses.openLink,
    label: { fr: openLinkWords.fr.tab, en: openLinkWords.en.tab },
    isToRun: true,
  },
  {
    addresses: weightAddresses.weights,
    label: { fr: weightWords.fr.tab, en: weightWords.en.tab },
    isToRun: true,
  },
  {
    addresses: barometerAddresses.offer,
    label: { fr: barometerWords.fr.tab, en: barometerWords.en.tab },
    isToRun: true,
  },
];
