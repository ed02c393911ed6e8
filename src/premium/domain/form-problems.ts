import type { AllianceForm } from './alliance-form.ts';
import { withOpen } from './field-change.ts';
import type { FieldProblem } from './form-reading.ts';
import type { FormDocument } from './form-to-document.ts';
import { withLinesUnfolded } from './members-of-lines.ts';

/** One reason why the form makes no valid file, with the field to go to and, for the file's own check, where in the file. */
export interface FormProblem extends FieldProblem {
  /** For what the check of the file found: the sentence in the person's language. */
  readonly message?: string;
}

/** What the check of a file found, already in words. */
export interface FileReason {
  readonly code: string;
  /** JSON Pointer of the wrong value. */
  readonly path: string;
  readonly message: string;
}

const sameField = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

/**
 * What is wrong with a form: texts that make no figure, then what the check of the file found, each with its field.
 * What the check says of a figure that could not be read is left out: it would only repeat that it is missing.
 */
export const problemsOfForm = (read: FormDocument, found: readonly FileReason[]): FormProblem[] => {
  const checked = found.map(({ code, path, message }): FormProblem => {
    const field = read.fieldOf(path);
    // The file calls its fields by their names in it; a person has a question without an answer.
    if (code === 'alliance.missing-field' && field !== '')
      return { field, code: 'form.required', params: {} };
    return { field, code, params: {}, message };
  });
  const repeated = ({ field }: FormProblem) =>
    field !== '' && read.problems.some((own) => sameField(own.field, field));
  return [...read.problems, ...checked.filter((problem) => !repeated(problem))];
};

/** Codes that only say that something is not typed yet, which is no mistake while one is still writing. */
const unfinished = new Set([
  'form.required',
  'form.amount-required',
  'form.end-missing',
  'form.most-likely-missing',
]);

/** Whether a problem may wait until the person asks for the result. */
export const isUnfinished = (problem: FormProblem): boolean => unfinished.has(problem.code);

/** The folded pieces that must be unfolded for the fields at fault to be seen: `pooled.2`, `joint.0`. */
export const linesToUnfold = (problems: readonly FormProblem[]): string[] => [
  ...new Set(
    problems.flatMap(({ field }) => {
      const line = /^(?:pooled|joint)\.\d+/.exec(field)?.[0];
      return line === undefined ? [] : [line];
    }),
  ),
];

/** The folded quantities whose unit, source or factors are at fault. */
export const quantitiesToUnfold = (problems: readonly FormProblem[]): string[] => [
  ...new Set(
    problems.flatMap(({ field }) => {
      const quantity = /^(.*)\.(?:ends|stated|unit|source|year|basis|note|factors)$/.exec(field)?.[1];
      return quantity === undefined ? [] : [quantity];
    }),
  ),
];

/** The form with every field at fault in sight. */
export const withProblemsUnfolded = (form: AllianceForm, problems: readonly FormProblem[]): AllianceForm =>
  quantitiesToUnfold(problems).reduce(
    (at, quantity) => withOpen(at, quantity, true),
    withLinesUnfolded(form, linesToUnfold(problems)),
  );
