/**
 * Surveys: intervals, gaps between groups, agreement, weighting, causes, and the secrecy of small groups.
 * Counts are whole numbers of people (or of organisations); shares go from 0 to 1. A statistic that does not exist is
 * `{ value: null, reason }`. Formulas and sources: docs/methods.
 */
export { chiSquareTail } from './chi-square-tail.ts';
export { type CliffsDelta, cliffsDelta } from './cliffs-delta.ts';
export { confidenceAfter, type EvidenceTest, updateContribution } from './contribution.ts';
export { cronbachAlpha, type ItemStatistics, type Reliability } from './cronbach-alpha.ts';
export {
  type BeforeAfter,
  type DifferenceInDifferences,
  differenceInDifferences,
  type PermutationOptions,
} from './difference-in-differences.ts';
export type { Figure } from './disclosure/attack.ts';
export {
  type FigureToProtect,
  type Guarded,
  type HiddenRange,
  hiddenRanges,
  type Protection,
  protectFigures,
  type TableToProtect,
} from './disclosure/protect-figures.ts';
export {
  type Behind,
  isPublishable,
  type PublicationRule,
  usualPublicationRule,
} from './disclosure/publication-rule.ts';
export type {
  DecidedRelease,
  GroupAnswers,
  GroupState,
  Snapshot,
  SurveyRelease,
} from './disclosure/release-shape.ts';
export { decideRelease, type ReleaseOptions } from './disclosure/survey-release.ts';
export { effectiveSize, type WeightedCount } from './effective-size.ts';
export { holmAdjusted } from './holm-adjustment.ts';
export { cohenKappa, fleissKappa } from './kappa.ts';
export { type Concordance, kendallW } from './kendall-w.ts';
export { type KruskalWallis, kruskalWallis, meanRanks, midRanks } from './mean-ranks.ts';
export { type Gap, newcombeGap, type Proportion } from './newcombe-gap.ts';
export { type NotRaked, type Raked, type RakedCell, type RakingOptions, rake } from './rake.ts';
export type { NoStatistic, Statistic } from './statistic.ts';
export { type Interval, wilsonInterval } from './wilson-interval.ts';
