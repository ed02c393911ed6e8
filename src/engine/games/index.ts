export { airportBanzhaf, airportNucleolus, airportShapley } from './airport-game.ts';
export { contestedGarment } from './bankruptcy-game.ts';
export { banzhafIndex } from './banzhaf-index.ts';
export { isConvex, isSuperadditive, maximumSuperadditivityPlayers } from './convexity.ts';
export {
  coreIsNonEmpty,
  costOfStability,
  isInCore,
  type LeastCore,
  leastCore,
  type Objection,
  objections,
} from './core.ts';
export { type CountedGame, countedBanzhaf, countedShapley } from './counted-game.ts';
export { type Dividend, dividendBanzhaf, dividendShapley } from './dividend-game.ts';
export { type AbsenceReason, maximumPlayers, membersOf, type Solution, sizeOfCoalition } from './game.ts';
export { type FamilyFigures, familyOf, type GameFamily } from './game-family.ts';
export {
  type Answered,
  type GameQuestion,
  maximumListedPlayers,
  type SamplingWish,
  type SolutionNote,
  savingsGame,
} from './game-question.ts';
export { gatelyPoint, separableCosts } from './gately-point.ts';
export { gloveBanzhaf, gloveNucleolus, gloveShapley } from './glove-game.ts';
export { gameOfDividends, harsanyiDividends, interactionIndices } from './harsanyi-dividends.ts';
export { type Link, myersonValue, restrictToLinks } from './myerson-value.ts';
export {
  maximumNucleolusPlayers,
  type NucleolusSolution,
  nucleolus,
  perCapitaNucleolus,
  prenucleolus,
} from './nucleolus.ts';
export type { NucleolusCertificate } from './nucleolus-certificate.ts';
export { owenCoalitions, owenValue } from './owen-value.ts';
export {
  type OrderedGame,
  type SampledShapley,
  type SamplingOptions,
  sampledShapley,
} from './sampled-shapley.ts';
export { type GeneratedGame, shapleyValue, shapleyValueOfGenerated } from './shapley-value.ts';
export { type GameSolver, maximumDividendPlayers, solveGame } from './solve-game.ts';
export type {
  AdditivePart,
  DividendPart,
  PooledLawPart,
  PooledUsePart,
  SizePart,
  StructuredPart,
  TablePart,
} from './structured-part.ts';
export { type StructuredShapley, structuredShapley } from './structured-shapley.ts';
export { structuredWorth } from './structured-worth.ts';
export { maximumCoverPlayers, superadditiveCover } from './superadditive-cover.ts';
export { tauValue } from './tau-value.ts';
