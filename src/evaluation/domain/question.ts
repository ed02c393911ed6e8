import type { Localized } from '../../kernel/language.ts';

export const evaluationLevels = ['means', 'results', 'impacts'] as const;
/** What is looked at: the means put together, what came of it, whether it was the right answer. */
export type EvaluationLevel = (typeof evaluationLevels)[number];

/** The five steps, from the most to the least favourable, and no opinion. */
export const scaleAnswers = [
  'essential',
  'useful',
  'secondary',
  'useless',
  'counter-productive',
  'no-opinion',
] as const;
export type ScaleAnswer = (typeof scaleAnswers)[number];

export const campaignLengths = ['short', 'full'] as const;
export type CampaignLength = (typeof campaignLengths)[number];

/** One question in plain words. */
export interface Question {
  readonly id: string;
  readonly level: EvaluationLevel;
  readonly kind: 'scale' | 'text';
  readonly text: Localized;
  /** What to ask one another when viewpoints differ. */
  readonly discuss: Localized;
}
