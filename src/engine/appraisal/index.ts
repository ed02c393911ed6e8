export { type Appraisal, type AppraisalCase, appraise } from './appraise.ts';
export {
  type CompanyGivingRules,
  companyGivingRelief,
  type GivingRelief,
  type PersonalGivingRules,
  personalGivingRelief,
} from './giving-relief.ts';
export { type InternalRate, internalRates } from './internal-rates.ts';
export { cumulate, paybackOf, type Trough, troughOf } from './payback.ts';
export { type PositiveRoot, positiveRoots } from './positive-roots.ts';
export { type Discounting, discountFactors, equivalentAnnualValue, presentValue } from './present-value.ts';
export { publicDiscountRate, publicFundingCeiling } from './public-rates.ts';
export { countedShare, type ImpactCorrections, type SocialReturn, socialReturn } from './social-return.ts';
