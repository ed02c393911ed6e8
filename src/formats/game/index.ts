export { computeGameDocument, type GameAnswer } from './compute-game-document.ts';
export type { GameAnswerValue } from './game-presenters.ts';
export {
  type GameDocument,
  type GameSolutionName,
  gameDocumentSchema,
  gameSolutionNames,
} from './game-schema.ts';
export { type ReadGame, readGameDocument } from './read-game-document.ts';
