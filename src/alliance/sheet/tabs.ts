import type { Localized } from '../../kernel/language.ts';
import { allianceAddresses } from '../addresses.ts';
import { decisionWords } from '../decisions/words.ts';
import { workWords } from '../engineering/words.ts';
import { healthWords } from '../health/words.ts';
import { lineWords } from '../lines/words.ts';
import { memberWords } from '../members/words.ts';
import { paperWords } from '../papers/words.ts';
import { sheetWords } from './words.ts';

/** One page of an alliance, as its other pages lead to it. */
export interface AllianceTab {
  readonly addresses: Localized;
  readonly label: Localized;
}

/** The pages of an alliance, in the order in which one fills them. Rooms further down the arrow name theirs here by address. */
export const allianceTabs: readonly AllianceTab[] = [
  {
    addresses: allianceAddresses.page,
    label: { fr: sheetWords.fr.page.sheet, en: sheetWords.en.page.sheet },
  },
  { addresses: allianceAddresses.members, label: { fr: memberWords.fr.title, en: memberWords.en.title } },
  {
    addresses: allianceAddresses.exchanges,
    label: { fr: lineWords.fr.exchanges.title, en: lineWords.en.exchanges.title },
  },
  { addresses: allianceAddresses.engineering, label: { fr: workWords.fr.title, en: workWords.en.title } },
  {
    addresses: allianceAddresses.decisions,
    label: { fr: decisionWords.fr.title, en: decisionWords.en.title },
  },
  {
    addresses: { fr: '/alliances/:key/prime', en: '/alliances/:key/premium' },
    label: { fr: 'Prime', en: 'Premium' },
  },
  {
    addresses: { fr: '/alliances/:key/partage', en: '/alliances/:key/sharing' },
    label: { fr: 'Partage', en: 'Sharing' },
  },
  {
    addresses: { fr: '/alliances/:key/evaluations', en: '/alliances/:key/evaluations' },
    label: { fr: 'Évaluation', en: 'Evaluation' },
  },
  { addresses: allianceAddresses.papers, label: { fr: paperWords.fr.title, en: paperWords.en.title } },
  {
    addresses: { fr: '/alliances/:key/recits', en: '/alliances/:key/stories' },
    label: { fr: 'Récits', en: 'Stories' },
  },
  { addresses: allianceAddresses.health, label: { fr: healthWords.fr.title, en: healthWords.en.title } },
];
