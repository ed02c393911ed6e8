import type { SolutionNote } from '../../engine/games/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { MessageParams } from './game-codes.ts';

type NoteTexts = Readonly<Record<SolutionNote['reason'], (params: MessageParams) => string>>;

const french: NoteTexts = {
  'no-imputation': () =>
    'Aucun partage ne donne à chacun au moins ce qu’il vaut seul : la somme des valeurs seules dépasse celle de l’ensemble.',
  'not-quasi-balanced': () => 'La valeur tau n’existe pas : le jeu n’est pas quasi équilibré.',
  'no-common-propensity': () =>
    'Ce partage n’existe pas : la somme des contributions marginales égale celle des valeurs seules, sans égaler la valeur de l’ensemble.',
  'no-proper-coalition': () => 'Un joueur seul n’a pas de sous-groupe à qui comparer son sort.',
  'not-certified': () =>
    'Le calcul n’a pas pu être certifié : les écarts entre groupes sont trop petits devant les montants.',
  'too-large': ({ players, most }) =>
    `Trop grand pour être calculé : ${players} joueurs ; ce résultat s’obtient jusqu’à ${most}.`,
  'no-unions': () => 'Demandé sans unions : ajoutez « unions ».',
  'no-links': () => 'Demandé sans graphe : ajoutez « graph ».',
  sampled: ({ orders, halfWidth }) =>
    `Estimation sur ${orders} ordres d’arrivée tirés au sort ; intervalle à 95 % : ± ${halfWidth} au plus pour chaque joueur pris seul.`,
  'not-reached': ({ orders, halfWidth }) =>
    `Estimation sur ${orders} ordres d’arrivée tirés au sort, sans atteindre la précision voulue ; intervalle à 95 % : ± ${halfWidth} au plus pour chaque joueur pris seul. « sampling.mostOrders » permet d’en tirer davantage.`,
  exact: () => 'Sans objet : les parts sont exactes.',
};

const english: NoteTexts = {
  'no-imputation': () =>
    'No sharing gives everybody at least what they are worth alone: the values alone add up to more than the whole.',
  'not-quasi-balanced': () => 'The tau value does not exist: the game is not quasi-balanced.',
  'no-common-propensity': () =>
    'This sharing does not exist: the marginal contributions add up to the values alone, and not to the value of the whole.',
  'no-proper-coalition': () => 'A single player has no sub-group to compare with.',
  'not-certified': () =>
    'The computation could not be certified: differences between groups are too small beside the amounts.',
  'too-large': ({ players, most }) =>
    `Too large to compute: ${players} players; this result is given up to ${most}.`,
  'no-unions': () => 'Asked without unions: add “unions”.',
  'no-links': () => 'Asked without a graph: add “graph”.',
  sampled: ({ orders, halfWidth }) =>
    `Estimated from ${orders} random orders of arrival; 95 % interval: ± ${halfWidth} at most for each player taken alone.`,
  'not-reached': ({ orders, halfWidth }) =>
    `Estimated from ${orders} random orders of arrival, short of the precision wanted; 95 % interval: ± ${halfWidth} at most for each player taken alone. “sampling.mostOrders” draws more of them.`,
  exact: () => 'Does not apply: the shares are exact.',
};

/** Why a figure of a game is missing, or how it was reached, in a person's language. */
export function gameNote(note: SolutionNote, language: Language): string {
  const { reason, params } = note;
  const { halfWidth } = params;
  if (halfWidth === undefined) return (language === 'fr' ? french : english)[reason](params);
  const shown = String(Number(halfWidth.toPrecision(2)));
  return language === 'fr'
    ? french[reason]({ ...params, halfWidth: shown.replace('.', ',') })
    : english[reason]({ ...params, halfWidth: shown });
}
