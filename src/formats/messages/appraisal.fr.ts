import { allianceMessagesFr } from './alliance-file.fr.ts';
import type { AppraisalMessages } from './appraisal-codes.ts';
import { frenchQuotes as q } from './french-quotes.ts';
import { shapeRefusals, sharedMessages } from './shape-messages.ts';

/** What is wrong with an appraisal document, in French. */
export const appraisalMessagesFr: AppraisalMessages = {
  ...sharedMessages('appraisal', shapeRefusals, allianceMessagesFr),
  'appraisal.no-period': () =>
    'La liste est vide\u202f; attendu\u00a0: au moins l’année 0, celle de la décision.',
  'appraisal.too-many-periods': ({ found, most }) =>
    `Trouvé\u00a0: ${found} périodes\u202f; attendu\u00a0: ${most} au plus.`,
  'appraisal.lengths': ({ found, expected }) =>
    `Trouvé\u00a0: ${found} chiffre(s)\u202f; attendu\u00a0: ${expected}, autant que dans ${q('benefits')}, année 0 d’abord.`,
};
