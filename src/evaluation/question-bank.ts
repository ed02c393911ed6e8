import bank from '../../data/evaluation-questions.json?raw';
import type { Effect } from '../kernel/effect-horizons.ts';
import type {
  Approach,
  CampaignLength,
  EvaluationLevel,
  EvaluationObject,
  Question,
  QuestionKind,
  ScaleWording,
} from './domain/question.ts';

interface BankEntry {
  readonly id: string;
  readonly level: EvaluationLevel;
  readonly approach: Approach;
  readonly object: EvaluationObject;
  readonly effect?: Effect;
  readonly kind: QuestionKind;
  readonly scale?: ScaleWording;
  readonly short: boolean;
  readonly fr: string;
  readonly en: string;
  readonly askFr: string;
  readonly askEn: string;
  readonly optionsFr?: readonly string[];
  readonly optionsEn?: readonly string[];
  readonly unitFr?: string;
  readonly unitEn?: string;
  readonly least?: number;
  readonly greatest?: number;
}

const entries = JSON.parse(bank) as readonly BankEntry[];

/** The ready questions of a version: the short one takes about ten minutes. They are copied into a campaign that one prepares. */
export const questionsOf = (length: CampaignLength): readonly Question[] =>
  entries.filter(({ short }) => short || length === 'full').map(questionOf);

const questionOf = (entry: BankEntry): Question => ({
  id: entry.id,
  level: entry.level,
  approach: entry.approach,
  object: entry.object,
  effect: entry.effect ?? null,
  kind: entry.kind,
  ...(entry.kind === 'scale' ? { scale: entry.scale ?? 'agreement' } : {}),
  ...(entry.optionsFr === undefined
    ? {}
    : { options: entry.optionsFr.map((fr, place) => ({ fr, en: entry.optionsEn?.[place] ?? fr })) }),
  ...(entry.kind === 'number'
    ? {
        unit: { fr: entry.unitFr ?? '', en: entry.unitEn ?? '' },
        least: entry.least ?? null,
        greatest: entry.greatest ?? null,
      }
    : {}),
  text: { fr: entry.fr, en: entry.en },
  discuss: { fr: entry.askFr, en: entry.askEn },
});
