import { allianceMessagesFr } from './alliance-file.fr.ts';
import { frenchQuotes as q } from './french-quotes.ts';
import { shapeRefusals, sharedMessages } from './shape-messages.ts';
import type { SurveyMessages } from './survey-codes.ts';

/** What is wrong with a survey document, in French. */
export const surveyMessagesFr: SurveyMessages = {
  ...sharedMessages('survey', shapeRefusals, allianceMessagesFr),
  'survey.empty': () =>
    `Rien à calculer\u202f; attendu\u00a0: ${q('groups')}, ${q('weights')}, ${q('items')}, ${q('ratings')}, ${q('differenceInDifferences')} ou ${q('contribution')}.`,
  'survey.too-many': ({ found, most }) => `Trouvé\u00a0: ${found}\u202f; attendu\u00a0: ${most} au plus.`,
  'survey.too-few': ({ found, least }) => `Trouvé\u00a0: ${found}\u202f; attendu\u00a0: ${least} au moins.`,
  'survey.repeated-name': ({ found }) => `Le nom ${q(found)} est donné deux fois.`,
  'survey.reserved-name': ({ found }) =>
    `${q(found)} est déjà un champ de chaque case\u202f; choisissez un autre nom.`,
  'survey.unknown-answer': ({ found, known }) =>
    `${q(found)} n’est pas sur l’échelle\u202f; ses réponses sont\u00a0: ${known}.`,
  'survey.missing-answer': ({ field }) =>
    `La réponse ${q(field)} manque\u202f; attendu\u00a0: combien l’ont donnée, 0 si personne.`,
  'survey.unknown-group': ({ found, known }) =>
    `${q(found)} n’est pas dans ${q('groups')}\u202f; les groupes sont\u00a0: ${known}.`,
  'survey.organisation-count': ({ found, expected }) =>
    `Trouvé\u00a0: ${found} poids\u202f; attendu\u00a0: ${expected}, un par organisation comptée dans ${q('groups')}.`,
  'survey.needs-threshold': ({ found }) =>
    `${q(found)} sert à masquer les petits effectifs\u202f; attendu\u00a0: un ${q('threshold')} à côté.`,
  'survey.previous-inconsistent': () =>
    'Ce qui a été publié avant ne peut pas venir de cette enquête\u00a0: aucun tableau ne s’accorde avec le tout.',
  'survey.unknown-category': ({ found, known }) =>
    `${q(found)} n’a pas de total à atteindre dans ${q('margins')}\u202f; les catégories sont\u00a0: ${known}.`,
  'survey.empty-category': ({ found, target }) =>
    `Personne n’a répondu dans ${q(found)}, dont le total à atteindre est ${target}\u00a0: aucun poids ne peut l’atteindre. Réunissez-la avec une autre.`,
  'survey.no-whole': ({ found }) =>
    `La somme des totaux à atteindre est ${found}\u202f; attendu\u00a0: plus de 0.`,
  'survey.margins-disagree': ({ found, expected, first }) =>
    `La somme des totaux à atteindre est ${found}\u202f; attendu\u00a0: ${expected}, comme dans ${q(first)}.`,
  'survey.row-length': ({ found, expected }) =>
    `Trouvé\u00a0: ${found} chiffre(s)\u202f; attendu\u00a0: ${expected}, comme à la première ligne.`,
  'survey.one-rating': ({ found }) =>
    `Trouvé\u00a0: ${found}\u202f; attendu\u00a0: l’un de ${q('counts')}, ${q('table')}, ${q('ranks')}.`,
  'survey.not-square': ({ found, expected }) =>
    `Trouvé\u00a0: ${found} colonne(s)\u202f; attendu\u00a0: ${expected}, autant que de lignes.`,
  'survey.unequal-ratings': ({ found, expected }) =>
    `Trouvé\u00a0: ${found} lecteur(s)\u202f; attendu\u00a0: ${expected}, comme à la première ligne.`,
};
