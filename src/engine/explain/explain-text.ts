import type { Language } from '../../kernel/language.ts';
import { fillText } from './fill-text.ts';
import { argumentsEn } from './texts/en/arguments.ts';
import { formulasEn } from './texts/en/formulas.ts';
import { inputsEn } from './texts/en/inputs.ts';
import { valuesEn } from './texts/en/values.ts';
import { argumentsFr } from './texts/fr/arguments.ts';
import { formulasFr } from './texts/fr/formulas.ts';
import { inputsFr } from './texts/fr/inputs.ts';
import { valuesFr } from './texts/fr/values.ts';

const french = { ...valuesFr, ...formulasFr, ...argumentsFr, ...inputsFr };

/** A word or sentence of an explanation. */
export type ExplainKey = keyof typeof french;

/** What explanations say, by key and language. */
export const explainTexts: Readonly<Record<Language, Readonly<Record<ExplainKey, string>>>> = {
  fr: french,
  en: { ...valuesEn, ...formulasEn, ...argumentsEn, ...inputsEn },
};

/**
 * Writes a text of an explanation in a person's language.
 * @param params what `{name}` stands for: a name, a figure, or the key of another text
 * @example explainText('input.need', { member: 'Association', line: 'Logistique' }, 'fr') // 'besoin de « Association », Logistique'
 */
export function explainText(
  key: ExplainKey,
  params: Readonly<Record<string, string>>,
  language: Language,
): string {
  return fillText(explainTexts[language], key, params);
}
