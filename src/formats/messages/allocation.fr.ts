import { allianceMessagesFr } from './alliance-file.fr.ts';
import type { AllocationMessages } from './allocation-codes.ts';
import { frenchQuotes as q } from './french-quotes.ts';
import { shapeRefusals, sharedMessages } from './shape-messages.ts';

/** What is wrong with an allocation document, in French. */
export const allocationMessagesFr: AllocationMessages = {
  ...sharedMessages('allocation', shapeRefusals, allianceMessagesFr),
  'allocation.too-many': ({ found, most }) => `Trouvé\u00a0: ${found}\u202f; attendu\u00a0: ${most} au plus.`,
  'allocation.bad-id': ({ found }) =>
    `L’identifiant ${found} ne convient pas\u00a0: de 1 à 64 caractères, sans virgule, ni caractère de contrôle, ni blanc aux extrémités.`,
  'allocation.repeated-id': ({ found }) => `${q(found)} est donné deux fois.`,
  'allocation.unknown-candidate': ({ found }) => `${q(found)} n’est l’identifiant d’aucun candidat.`,
  'allocation.repeated-in-exclusion': ({ found }) =>
    `${q(found)} est cité deux fois\u202f; une exclusion oppose des candidats différents.`,
  'allocation.cost-or-levels': () =>
    `Attendu\u00a0: ${q('cost')} et ${q('value')}, ou ${q('levels')}, et non les deux.`,
  'allocation.level-count': ({ found, most }) =>
    `Trouvé\u00a0: ${found} niveau(x)\u202f; attendu\u00a0: de 1 à ${most}.`,
  'allocation.no-scenario': () => 'La liste est vide\u202f; attendu\u00a0: une valeur par scénario.',
  'allocation.scenario-count': ({ found, expected }) =>
    `Trouvé\u00a0: ${found} valeur(s)\u202f; attendu\u00a0: ${expected}, autant de scénarios que le premier candidat.`,
  'allocation.scenario-levels': ({ found, expected }) =>
    `Trouvé\u00a0: ${found} liste(s) de valeurs\u202f; attendu\u00a0: ${expected}, une par niveau du candidat.`,
};
