/** Codes of the problems of a game document. */
export const gameProblemCodes = [
  'game.unknown-field',
  'game.missing-field',
  'game.wrong-type',
  'game.not-one-of',
  'game.out-of-range',
  'game.bad-id',
  'game.repeated-player',
  'game.unknown-player',
  'game.repeated-member',
  'game.repeated-group',
  'game.empty-group',
  'game.missing-group',
  'game.values-or-family',
  'game.one-family',
  'game.family-size',
  'game.estate-beyond-claims',
  'game.too-many-listed',
  'game.too-many-in-family',
  'game.in-two-unions',
  'game.in-no-union',
  'game.linked-to-itself',
] as const;
export type GameProblemCode = (typeof gameProblemCodes)[number];

/** Figures that a message quotes. */
export type MessageParams = Readonly<Record<string, string | number>>;
export type GameMessages = Readonly<Record<GameProblemCode, (params: MessageParams) => string>>;
