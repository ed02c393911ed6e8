import { argumentsEn } from '../../../engine/explain/texts/en/arguments.ts';
import { formulasEn } from '../../../engine/explain/texts/en/formulas.ts';
import { inputsEn } from '../../../engine/explain/texts/en/inputs.ts';
import { valuesEn } from '../../../engine/explain/texts/en/values.ts';
import { premiumNotesEn } from '../../../engine/premium/premium-notes.en.ts';
import { typesetGroup } from '../../../platform/web/messages/catalogue.ts';
import { formEn } from './en/form.ts';
import { resultsEn } from './en/results.ts';
import { saveEn } from './en/save.ts';
import type { Words } from './words.ts';

/** The words of the simulator in English. */
export const englishWords: Words = {
  form: typesetGroup('en', formEn),
  results: typesetGroup('en', resultsEn),
  save: typesetGroup('en', saveEn),
  explain: { ...valuesEn, ...formulasEn, ...argumentsEn, ...inputsEn },
  notes: premiumNotesEn,
};
