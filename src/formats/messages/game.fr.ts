import type { GameMessages } from './game-codes.ts';

const formsFr: Readonly<Record<string, string>> = {
  object: 'un objet',
  record: 'un objet',
  array: 'une liste',
  tuple: 'une liste de deux identifiants',
  string: 'un texte',
  number: 'un nombre fini',
  int: 'un nombre entier',
};

/** What is wrong with a game document, and what would be right, in French. */
export const gameMessagesFr: GameMessages = {
  'game.unknown-field': ({ field }) => `Le champ « ${field} » n’est pas connu ici.`,
  'game.missing-field': ({ field }) => `Le champ « ${field} » manque.`,
  'game.wrong-type': ({ found, expected }) =>
    `Trouvé : ${found} ; attendu : ${formsFr[expected!] ?? expected}.`,
  'game.not-one-of': ({ found, expected }) => `Trouvé : ${found} ; attendu, au choix : ${expected}.`,
  'game.out-of-range': ({ found, expected }) => `Trouvé : ${found} ; attendu : ${expected}.`,
  'game.bad-id': ({ found }) =>
    `L’identifiant ${found} ne convient pas : de 1 à 64 caractères, sans virgule, ni caractère de contrôle, ni blanc aux extrémités.`,
  'game.repeated-player': ({ found }) => `Le joueur « ${found} » est cité deux fois.`,
  'game.unknown-player': ({ found }) => `« ${found} » n’est pas l’un des joueurs.`,
  'game.repeated-member': ({ found, group }) => `« ${found} » est deux fois dans le groupe « ${group} ».`,
  'game.repeated-group': ({ group, other }) =>
    `Le groupe « ${group} » est donné deux fois (aussi sous la forme « ${other} »).`,
  'game.empty-group': () => 'Un groupe compte au moins un joueur ; le groupe vide vaut 0 et ne s’écrit pas.',
  'game.missing-group': ({ group, missing }) =>
    `Le chiffre du groupe « ${group} » manque (groupes manquants : ${missing}). Un groupe manquant n’est pas compté pour zéro.`,
  'game.values-or-family': () => 'Donnez soit « values », soit « family », et une seule des deux.',
  'game.one-family': ({ found }) =>
    `Donnez exactement une famille (airport, weightedVoting, bankruptcy, glove ou dividends) ; trouvées : ${found}.`,
  'game.family-size': ({ found, expected }) =>
    `La famille décrit ${found} joueurs, et « players » en cite ${expected} : les deux nombres doivent être égaux.`,
  'game.estate-beyond-claims': ({ found, most }) =>
    `La somme à partager (${found}) dépasse le total des créances (${most}) : il n’y a rien à réduire.`,
  'game.too-many-listed': ({ found, most }) =>
    `${found} joueurs demanderaient 2^${found} chiffres ; « values » accepte au plus ${most} joueurs. Une famille en accepte davantage.`,
  'game.too-many-in-family': ({ found, most, family }) =>
    `${found} joueurs ; la famille « ${family} » en accepte au plus ${most}.`,
  'game.in-two-unions': ({ found }) =>
    `« ${found} » est dans deux unions ; chaque joueur doit être dans une seule.`,
  'game.in-no-union': ({ found }) =>
    `« ${found} » n’est dans aucune union ; chaque joueur doit être dans une seule.`,
  'game.linked-to-itself': ({ found }) => `« ${found} » est lié à lui-même ; un lien unit deux joueurs.`,
};
