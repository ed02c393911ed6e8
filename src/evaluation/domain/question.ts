import bank from '../../../data/evaluation-questions.json?raw';
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

interface BankEntry {
  readonly id: string;
  readonly level: EvaluationLevel;
  readonly kind: 'scale' | 'text';
  readonly short: boolean;
  readonly fr: string;
  readonly en: string;
  readonly askFr: string;
  readonly askEn: string;
}

const entries = JSON.parse(bank) as readonly BankEntry[];

/** The questions of a version: the short one takes about ten minutes. They are copied into a campaign when it opens. */
export const questionsOf = (length: CampaignLength): readonly Question[] =>
  entries
    .filter(({ short }) => short || length === 'full')
    .map(({ id, level, kind, fr, en, askFr, askEn }) => ({
      id,
      level,
      kind,
      text: { fr, en },
      discuss: { fr: askFr, en: askEn },
    }));
