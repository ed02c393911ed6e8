import type { ActorKind } from '../../kernel/codes.ts';
import type { Effect } from '../../kernel/effect-horizons.ts';
import type { Localized } from '../../kernel/language.ts';

export const evaluationLevels = ['means', 'results', 'impacts'] as const;
/** What is looked at: the means put together, what came of it, whether it was the right answer. */
export type EvaluationLevel = (typeof evaluationLevels)[number];

export const approaches = [
  'performance',
  'coherence',
  'efficiency',
  'relevance',
  'societal-contribution',
  'clarity',
  'meaning',
] as const;
/** The seven ways of looking. */
export type Approach = (typeof approaches)[number];

/** Where each approach is looked for first (Cap17's own choice, said so on the page). */
export const approachesOf: Readonly<Record<EvaluationLevel, readonly Approach[]>> = {
  means: ['efficiency', 'coherence', 'clarity'],
  results: ['performance'],
  impacts: ['relevance', 'societal-contribution', 'meaning'],
};

export const evaluationObjects = ['product', 'balance', 'participation'] as const;
/** What is judged: what the partnership produced, its balance, the value of each participation. */
export type EvaluationObject = (typeof evaluationObjects)[number];

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

export const scaleWordings = ['agreement', 'usefulness', 'change'] as const;
/** The words that the five steps are asked in; their codes are the same. */
export type ScaleWording = (typeof scaleWordings)[number];

export const questionKinds = ['scale', 'number', 'choice', 'choices', 'text'] as const;
/** How a question is answered: five steps, a number, one choice, several, a short text. */
export type QuestionKind = (typeof questionKinds)[number];

export const campaignLengths = ['short', 'full'] as const;
export type CampaignLength = (typeof campaignLengths)[number];

/** One question in plain words. What an older campaign did not have is left out. */
export interface Question {
  /** The same in each campaign that asks it: one is compared with the next by it. */
  readonly id: string;
  readonly level: EvaluationLevel;
  readonly approach?: Approach | null;
  readonly object?: EvaluationObject | null;
  /** The effect that it asks about, judged only after its horizon. */
  readonly effect?: Effect | null;
  readonly kind: QuestionKind;
  /** Words of the five steps, `agreement` unless told. */
  readonly scale?: ScaleWording;
  /** What can be chosen; the first one is answered as `o1`. */
  readonly options?: readonly Localized[];
  /** Of a number. */
  readonly unit?: Localized;
  readonly least?: number | null;
  readonly greatest?: number | null;
  /** Who is asked; everybody when there is none. */
  readonly viewpoints?: readonly ActorKind[];
  readonly text: Localized;
  /** What to ask one another when viewpoints differ. */
  readonly discuss: Localized;
}

/** What one option is answered as. */
export const optionCode = (place: number): string => `o${place + 1}`;

/** The questions that a viewpoint is asked, in order; they are numbered from 1 as it sees them. */
export const questionsFor = (questions: readonly Question[], viewpoint: string): readonly Question[] =>
  questions.filter(
    ({ viewpoints = [] }) => viewpoints.length === 0 || (viewpoints as readonly string[]).includes(viewpoint),
  );

/** Time that one question takes to read and answer, in seconds (Cap17's own estimate). */
const seconds: Readonly<Record<QuestionKind, number>> = {
  scale: 45,
  number: 60,
  choice: 45,
  choices: 60,
  text: 120,
};

/** About how many minutes these questions take, rounded up. */
export const minutesOf = (questions: readonly Pick<Question, 'kind'>[]): number =>
  Math.ceil(questions.reduce((sum, { kind }) => sum + seconds[kind], 0) / 60);
