import { argumentsFr } from '../../../engine/explain/texts/fr/arguments.ts';
import { formulasFr } from '../../../engine/explain/texts/fr/formulas.ts';
import { inputsFr } from '../../../engine/explain/texts/fr/inputs.ts';
import { valuesFr } from '../../../engine/explain/texts/fr/values.ts';
import { premiumNotesFr } from '../../../engine/premium/premium-notes.fr.ts';
import { typesetGroup } from '../../../platform/web/messages/catalogue.ts';
import { formFr } from './fr/form.ts';
import { resultsFr } from './fr/results.ts';
import { saveFr } from './fr/save.ts';
import type { Words } from './words.ts';

/** The words of the simulator in French. */
export const frenchWords: Words = {
  form: typesetGroup('fr', formFr),
  results: typesetGroup('fr', resultsFr),
  save: typesetGroup('fr', saveFr),
  explain: { ...valuesFr, ...formulasFr, ...argumentsFr, ...inputsFr },
  notes: premiumNotesFr,
};
