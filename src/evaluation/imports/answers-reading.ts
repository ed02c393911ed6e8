import type { ActorKind } from '../../kernel/codes.ts';
import type { Answers } from '../domain/read-answers.ts';

/** One person's answers in a file. */
export interface FileAnswers {
  readonly line: number;
  readonly viewpoint: ActorKind;
  /** What the file calls this line, by which the same line is known again; empty when it has none. */
  readonly reference: string;
  readonly answers: Answers;
}

/** What is told of a line of the file. */
export interface AnswersProblem {
  readonly code: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** What a file of answers became once read. */
export interface AnswersReading {
  readonly headings: readonly { readonly heading: string; readonly field: string | null }[];
  readonly lines: number;
  readonly rows: readonly FileAnswers[];
  readonly problems: readonly AnswersProblem[];
  readonly problemCount: number;
  readonly notices: readonly AnswersProblem[];
}
