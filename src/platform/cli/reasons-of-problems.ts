import type { Reason } from '../ports/command.ts';

/** What is wrong in one line of a file to import. */
export interface LineProblem {
  readonly code: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** Problems told at most: somebody mends a file from its first ones. */
const most = 100;

/** Why a file is refused, each reason with its line and column: `/3/Titre`. */
export const reasonsOfProblems = (problems: readonly LineProblem[]): Reason[] =>
  problems.slice(0, most).map(({ code, line, column, message }) => ({
    code,
    path: [line, column].map((part) => (part === null ? '' : `/${part}`)).join(''),
    message,
  }));
