import type { AllianceStage } from '../../kernel/codes.ts';
import type { NinetyRange, ThreePoint } from '../../kernel/quantity.ts';

/** Years over which an alliance is looked at until somebody says otherwise: the time that innovation takes. */
export const horizon = 7;

/** What is supposed of time and risk while nobody has measured them: wide on purpose. */
export interface StageHypotheses {
  /** Years of delay for each member beyond the first. */
  readonly delay: Pick<NinetyRange, 'low' | 'high'>;
  /** Years for two thirds of the way to full regime. */
  readonly timeConstant: Pick<NinetyRange, 'low' | 'high'>;
  /** Chance of stopping each year. */
  readonly hazard: Pick<ThreePoint, 'min' | 'mode' | 'max'>;
}

/**
 * Hypotheses of Cap17 by stage: the further on, the shorter the delay and the smaller the risk.
 * Published anchors for the risk: 30 to 70 % of alliances fail (Bamford and others 2004), over half end (Lunnan & Haugland
 * 2008), both cited by Kale & Singh 2009; over seven years that is 5.0 to 15.8 % a year. Mostly joint ventures of firms.
 */
const hypotheses: Readonly<Record<AllianceStage, StageHypotheses>> = {
  idea: {
    delay: { low: 0.2, high: 1.5 },
    timeConstant: { low: 0.5, high: 3 },
    hazard: { min: 0.03, mode: 0.094, max: 0.25 },
  },
  framing: {
    delay: { low: 0.15, high: 1 },
    timeConstant: { low: 0.5, high: 3 },
    hazard: { min: 0.03, mode: 0.094, max: 0.2 },
  },
  experiment: {
    delay: { low: 0.05, high: 0.6 },
    timeConstant: { low: 0.4, high: 2.5 },
    hazard: { min: 0.02, mode: 0.07, max: 0.16 },
  },
  deployment: {
    delay: { low: 0.02, high: 0.4 },
    timeConstant: { low: 0.3, high: 2 },
    hazard: { min: 0.01, mode: 0.05, max: 0.158 },
  },
  handover: {
    delay: { low: 0.02, high: 0.4 },
    timeConstant: { low: 0.3, high: 2 },
    hazard: { min: 0.01, mode: 0.05, max: 0.158 },
  },
  ended: {
    delay: { low: 0.02, high: 0.4 },
    timeConstant: { low: 0.3, high: 2 },
    hazard: { min: 0.01, mode: 0.05, max: 0.158 },
  },
};

/** What is supposed of an alliance at this stage. */
export const hypothesesOfStage = (stage: AllianceStage): StageHypotheses => hypotheses[stage];

/** Cost of keeping in step, each year, for each member beyond the first, in euros: from a few half-days to a day a week. */
export const usualCoordination: Pick<NinetyRange, 'low' | 'high'> = { low: 500, high: 6000 };

/** Shares taken away from what is for others, while nobody has studied them. */
export const usualCorrections = {
  deadweight: { low: 0.05, high: 0.5 },
  attribution: { low: 0.05, high: 0.5 },
  displacement: { low: 0.01, high: 0.2 },
} as const;
