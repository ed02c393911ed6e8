import type { GameMessages } from './game-codes.ts';

const formsEn: Readonly<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list of two ids',
  string: 'a text',
  number: 'a finite number',
  int: 'a whole number',
};

/** What is wrong with a game document, and what would be right, in English. */
export const gameMessagesEn: GameMessages = {
  'game.unknown-field': ({ field }) => `The field “${field}” is not known here.`,
  'game.missing-field': ({ field }) => `The field “${field}” is missing.`,
  'game.wrong-type': ({ found, expected }) => `Found ${found}; expected: ${formsEn[expected!] ?? expected}.`,
  'game.not-one-of': ({ found, expected }) => `Found ${found}; expected one of: ${expected}.`,
  'game.out-of-range': ({ found, expected }) => `Found ${found}; expected: ${expected}.`,
  'game.bad-id': ({ found }) =>
    `The id ${found} does not fit: 1 to 64 characters, without comma, control character or blank at its ends.`,
  'game.repeated-player': ({ found }) => `The player “${found}” is listed twice.`,
  'game.unknown-player': ({ found }) => `“${found}” is not one of the players.`,
  'game.repeated-member': ({ found, group }) => `“${found}” is twice in the group “${group}”.`,
  'game.repeated-group': ({ group, other }) => `The group “${group}” is given twice (also as “${other}”).`,
  'game.empty-group': () =>
    'A group needs at least one player; the empty group is worth 0 and is not written.',
  'game.missing-group': ({ group, missing }) =>
    `The figure of the group “${group}” is missing (missing groups: ${missing}). A missing group is not taken as zero.`,
  'game.values-or-family': () => 'Give either “values” or “family”, and only one of them.',
  'game.one-family': ({ found }) =>
    `Give exactly one family (airport, weightedVoting, bankruptcy, glove or dividends); found: ${found}.`,
  'game.family-size': ({ found, expected }) =>
    `The family describes ${found} players, and “players” lists ${expected}: both numbers must be the same.`,
  'game.estate-beyond-claims': ({ found, most }) =>
    `The estate (${found}) is larger than the sum of the claims (${most}): there is nothing to ration.`,
  'game.too-many-listed': ({ found, most }) =>
    `${found} players would need 2^${found} figures; at most ${most} players can be given by “values”. A family takes more.`,
  'game.too-many-in-family': ({ found, most, family }) =>
    `${found} players; the family “${family}” takes at most ${most}.`,
  'game.in-two-unions': ({ found }) => `“${found}” is in two unions; each player must be in exactly one.`,
  'game.in-no-union': ({ found }) => `“${found}” is in no union; each player must be in exactly one.`,
  'game.linked-to-itself': ({ found }) => `“${found}” is linked to itself; a link joins two players.`,
};
