/** Why a text is not a formula, with the place where reading stopped. */
export interface FormulaProblem {
  readonly code: FormulaProblemCode;
  /** Place of the first character concerned, counted from 1 in characters as people see them on screen (code points). */
  readonly position: number;
  readonly params: Readonly<Record<string, string | number>>;
}

export const formulaProblemCodes = [
  'formula.empty',
  'formula.too-long',
  'formula.too-deep',
  'formula.too-many-terms',
  'formula.unknown-character',
  'formula.number-too-large',
  'formula.unexpected',
  'formula.unknown-name',
  'formula.unknown-function',
  'formula.wrong-arity',
] as const;
export type FormulaProblemCode = (typeof formulaProblemCodes)[number];

/** Bounds that keep a formula small to read and to compute. */
export const formulaLimits = { characters: 5_000, depth: 64, terms: 1_000 } as const;
