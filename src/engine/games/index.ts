export { banzhafIndex } from './banzhaf-index.ts';
export {
  coreIsNonEmpty,
  costOfStability,
  isInCore,
  type LeastCore,
  leastCore,
  type Objection,
  objections,
} from './core.ts';
export { type AbsenceReason, membersOf, type Solution, sizeOfCoalition } from './game.ts';
export { gatelyPoint, separableCosts } from './gately-point.ts';
export {
  maximumNucleolusPlayers,
  type NucleolusSolution,
  nucleolus,
  perCapitaNucleolus,
  prenucleolus,
} from './nucleolus.ts';
export type { NucleolusCertificate } from './nucleolus-certificate.ts';
export { type GeneratedGame, shapleyValue, shapleyValueOfGenerated } from './shapley-value.ts';
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
