import { allianceMessagesFr } from './alliance-file.fr.ts';
import type { FlowsMessages } from './flows-codes.ts';
import { frenchQuotes as q } from './french-quotes.ts';
import { shapeRefusals, sharedMessages } from './shape-messages.ts';

/** What is wrong with a flows document, in French. */
export const flowsMessagesFr: FlowsMessages = {
  ...sharedMessages('flows', shapeRefusals, allianceMessagesFr),
  'flows.no-node': () => 'La liste est vide\u202f; attendu\u00a0: au moins un acteur.',
  'flows.too-many': ({ found, most }) => `Trouvé\u00a0: ${found}\u202f; attendu\u00a0: ${most} au plus.`,
  'flows.bad-id': ({ found }) =>
    `L’identifiant ${found} ne convient pas\u00a0: de 1 à 64 caractères, sans virgule, ni caractère de contrôle, ni blanc aux extrémités.`,
  'flows.repeated-node': ({ found }) => `L’acteur ${q(found)} est donné deux fois.`,
  'flows.unknown-node': ({ found }) => `${q(found)} n’est pas dans ${q('nodes')}.`,
  'flows.one-removal': ({ found }) =>
    `Trouvé\u00a0: ${found}\u202f; attendu\u00a0: un seul champ parmi ${q('node')}, ${q('import')}, ${q('flow')}, ce qui disparaît.`,
};
