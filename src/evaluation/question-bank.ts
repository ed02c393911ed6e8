import bank from '../../data/evaluation-questions.json?raw';
import type { CampaignLength, EvaluationLevel, Question } from './domain/question.ts';

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
