import type { AllianceReading } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { allWords } from '../pages/words/all-words.ts';
import type { SharingAgreement } from '../store/agreement-store.ts';
import { meetingWords } from './words.ts';

/** The name of the rule agreed on, or that it is the members' own. */
export const agreedRule = (rule: SharingAgreement['rule'], language: Language): string =>
  rule === 'own' ? meetingWords[language].agreed.own : allWords[language].results.sharing.rules[rule].name;

/** Those who share, in the order of the members of the alliance; those who left since come last. */
export function idsInOrder(
  { shares }: Pick<SharingAgreement, 'shares'>,
  { members }: Pick<AllianceReading, 'members'>,
): string[] {
  const present = members.map(({ id }) => id).filter((id) => Object.hasOwn(shares, id));
  return [...present, ...Object.keys(shares).filter((id) => !present.includes(id))];
}
