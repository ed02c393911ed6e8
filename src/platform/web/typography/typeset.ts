import type { Language } from '../../../kernel/language.ts';
import { englishTypography } from './english.ts';
import { frenchTypography } from './french.ts';

/** Sets a text that a person will read in the typography of its language. Never for code, addresses or values. */
export function typeset(language: Language, text: string): string {
  return language === 'fr' ? frenchTypography(text) : englishTypography(text);
}
