import type { Language } from '../../../kernel/language.ts';
import { englishWords } from './english.ts';
import { frenchWords } from './french.ts';
import type { Words } from './words.ts';

/** The words of the simulator in both languages, for the server. */
export const allWords: Readonly<Record<Language, Words>> = { fr: frenchWords, en: englishWords };
