import { allianceMessagesFr } from './alliance-file.fr.ts';
import type { DistributionMessages } from './distribution-codes.ts';
import { frenchQuotes as q } from './french-quotes.ts';
import type { MessageParams } from './message-texts.ts';
import { quantityRefusals, shapeRefusals, sharedMessages } from './shape-messages.ts';

const awaited: Readonly<Record<string, string>> = {
  end: 'la fin de la formule ou une opération',
  operand: 'un nombre, un nom, une fonction ou une parenthèse ouvrante',
  closing: 'une parenthèse fermante',
  parenthesis: 'une parenthèse ouvrante après le nom de la fonction',
};

const at = ({ position }: MessageParams): string => `Formule, caractère ${position}\u00a0: `;
const foundIn = ({ found }: MessageParams): string =>
  found === '' ? 'la formule s’arrête' : `trouvé ${q(found)}`;

/** What is wrong with a distribution document or its formula, in French. */
export const distributionMessagesFr: DistributionMessages = {
  ...sharedMessages('distribution', shapeRefusals, allianceMessagesFr),
  ...sharedMessages('distribution', quantityRefusals, allianceMessagesFr),
  'distribution.too-many': ({ found, most }) =>
    `Trouvé\u00a0: ${found}\u202f; attendu\u00a0: ${most} au plus.`,
  'distribution.bad-name': ({ found }) =>
    `${q(found)} ne peut pas servir de nom dans une formule\u00a0: une lettre ou ${q('_')}, puis des lettres, des chiffres ou ${q('_')}, et ni min, ni max, ni exp, ni log, ni sqrt.`,
  'distribution.repeated-name': ({ found }) => `Le nom ${q(found)} est donné deux fois.`,
  'distribution.unknown-name': ({ found, known }) =>
    `${q(found)} n’est pas dans ${q('quantities')}\u202f; les noms sont\u00a0: ${known}.`,
  'distribution.correlated-with-itself': ({ found }) =>
    `${q(found)} est cité deux fois\u202f; une corrélation lie deux quantités différentes.`,
  'distribution.repeated-pair': ({ found }) => `La paire ${found} est donnée deux fois.`,
  'distribution.no-range': ({ found }) =>
    `${q(found)} n’a pas de fourchette\u00a0: rien ne peut varier avec elle.`,
  'distribution.impossible-correlations': ({ found }) =>
    `Aucune série de tirages ne peut avoir toutes ces corrélations à la fois (${found})\u202f; rapprochez-les de 0.`,
  'distribution.too-heavy': ({ found, most }) =>
    `Trop de calcul avec ${found} tirages\u00a0: ce document en accepte ${most} au plus, ou moins de quantités, ou une formule plus courte.`,
  'formula.empty': () => 'La formule est vide.',
  'formula.too-long': ({ found, most }) =>
    `La formule compte ${found} caractères\u202f; attendu\u00a0: ${most} au plus.`,
  'formula.too-deep': (params) =>
    `${at(params)}trop de parenthèses ou de signes emboîtés\u202f; attendu\u00a0: ${params.most} niveaux au plus.`,
  'formula.too-many-terms': (params) =>
    `${at(params)}trop de termes\u202f; attendu\u00a0: ${params.most} au plus.`,
  'formula.unknown-character': (params) =>
    `${at(params)}le caractère ${q(params.found)} n’a pas de sens ici.`,
  'formula.number-too-large': (params) => `${at(params)}le nombre ${params.found} est trop grand.`,
  'formula.unexpected': (params) =>
    `${at(params)}${foundIn(params)}\u202f; attendu\u00a0: ${awaited[String(params.expected)] ?? params.expected}.`,
  'formula.unknown-name': (params) =>
    `${at(params)}le nom ${q(params.found)} n’est pas dans ${q('quantities')}.`,
  'formula.unknown-function': (params) =>
    `${at(params)}la fonction ${q(params.found)} n’existe pas\u202f; attendu\u00a0: ${params.known}.`,
  'formula.wrong-arity': (params) =>
    `${at(params)}${q(params.name)} a reçu ${params.found} valeur(s)\u202f; attendu\u00a0: ${params.expected}.`,
};
