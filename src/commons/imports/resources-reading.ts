import { describeProblem } from '../../formats/messages/describe-problem.ts';
import type { TableProblem } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { ResourceFields } from '../domain/starter.ts';

/** One line of a file of resources: what it says of a resource; a field that it leaves empty is not there. */
export interface FileResource {
  readonly line: number;
  /** Word of the address of a resource that is there already, or wished for a new one. */
  readonly key: string | null;
  readonly fields: ResourceFields & { readonly title: string; readonly url: string };
}

/** What is told of a line of the file. */
export interface ResourcesProblem {
  readonly code: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** A problem of the file in the words of a language. */
export const toldProblem = (problem: TableProblem, language: Language): ResourcesProblem => ({
  code: problem.code,
  line: problem.line,
  column: problem.column,
  message: describeProblem(problem, language),
});

/** What a file of resources became once read. */
export interface ResourcesReading {
  readonly lines: number;
  readonly rows: readonly FileResource[];
  readonly problems: readonly ResourcesProblem[];
  readonly problemCount: number;
  readonly notices: readonly ResourcesProblem[];
}
