export { maximumCoveredMembers } from './alliance-game.ts';
export type {
  AllianceModel,
  Annotated,
  Grant,
  JointValue,
  Member,
  PooledByGroup,
  PooledByLaw,
  PooledByUse,
  PooledMeans,
} from './alliance-model.ts';
export { defaultPublicFundsCost } from './compile-alliance.ts';
export {
  type ComputedPremium,
  computePremium,
  computePremiumWith,
  defaultSamples,
  defaultSeed,
  type PremiumOptions,
} from './compute-premium.ts';
export { type FactorOrder, orderFactors } from './factor-order.ts';
export { type FigureUnit, factorNames, pointerOf, pointerStep } from './figures.ts';
export type {
  Band,
  FanYear,
  InputDetail,
  LineDetail,
  MemberDetail,
  MemberYear,
  PaybackDetail,
  PremiumBands,
  PremiumDetail,
  PresentValueBands,
  RegimeYear,
} from './premium-detail.ts';
export { premiumNotesEn } from './premium-notes.en.ts';
export { premiumNotesFr } from './premium-notes.fr.ts';
export type { NoteTexts } from './premium-notes.ts';
export type {
  CoalitionRow,
  DrawSummary,
  FundingReport,
  PointReport,
  PremiumReport,
  PresentValues,
  RangeReport,
  SensitivityEntry,
  Shares,
  SharingReport,
  StabilityReport,
  YearRow,
} from './premium-report.ts';
