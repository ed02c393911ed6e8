import type { Language } from '../../kernel/language.ts';
import { allWords } from '../pages/words/all-words.ts';
import type { SharingAgreement } from '../store/agreement-store.ts';
import { meetingWords } from './words.ts';

/** The name of the rule agreed on, or that it is the members' own. */
export const agreedRule = (rule: SharingAgreement['rule'], language: Language): string =>
  rule === 'own' ? meetingWords[language].agreed.own : allWords[language].results.sharing.rules[rule].name;
