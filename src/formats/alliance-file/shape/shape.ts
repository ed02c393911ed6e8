import type { Finding } from '../finding.ts';

/** What is wrong with a value, before its place is known. */
export type Refusal = Omit<Finding, 'path'>;

/**
 * The shape of a value of a document, told as data: one definition is checked by `findingsOfShape` and published by
 * `jsonSchemaOf`. A browser that checks files carries this and not the general library of the server's schemas, which
 * alone would weigh an eighth of the simulator.
 */
export type Shape = (
  | TextShape
  | NumberShape
  | ChoiceShape
  | ListShape
  | MapShape
  | FieldsShape
  | FormsShape
) & {
  /** The field may be left out. */
  readonly optional?: true;
};

export interface TextShape {
  readonly kind: 'text';
  /** Something else than blanks is asked for. */
  readonly filled?: true;
}

export interface NumberShape extends Domain {
  readonly kind: 'number';
  readonly whole?: true;
}

/** Where a number may lie. */
export interface Domain {
  readonly least?: number;
  /** The least number itself is out. */
  readonly above?: boolean;
  readonly most?: number;
  /** The greatest number itself is out. */
  readonly below?: boolean;
}

export interface ChoiceShape {
  readonly kind: 'choice';
  readonly values: readonly string[];
}

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
}

/** Values of one shape by names that are free. */
export interface MapShape {
  readonly kind: 'map';
  readonly of: Shape;
}

/** Named fields and no other. */
export interface FieldsShape {
  readonly kind: 'fields';
  readonly fields: Readonly<Record<string, Shape>>;
}

/**
 * A value that takes one of several forms. The form that is meant is chosen first, then checked alone, so that what is
 * wrong is said of that form and not of all the others.
 */
export interface FormsShape {
  readonly kind: 'forms';
  /** Every form, for the published JSON Schema. */
  readonly all: readonly Shape[];
  /** The form that a value is meant to be, or why it is none. */
  readonly choose: (value: unknown) => Shape | Refusal;
  /** What else is wrong with a value, whatever the form finds. */
  readonly also?: (value: unknown) => Refusal | null;
}

export const text = { kind: 'text' } as const satisfies Shape;
export const whole = { kind: 'number', whole: true } as const satisfies Shape;

export const number = (domain: Domain = {}): NumberShape => ({ kind: 'number', ...domain });
export const choice = (values: readonly string[]): ChoiceShape => ({ kind: 'choice', values });
export const list = (of: Shape): ListShape => ({ kind: 'list', of });
export const map = (of: Shape): MapShape => ({ kind: 'map', of });
export const fields = (named: Readonly<Record<string, Shape>>): FieldsShape => ({
  kind: 'fields',
  fields: named,
});
export const oneOf = (
  all: FormsShape['all'],
  choose: FormsShape['choose'],
  also?: FormsShape['also'],
): FormsShape => ({ kind: 'forms', all, choose, ...(also && { also }) });
export const optional = (shape: Shape): Shape => ({ ...shape, optional: true });

/** Where a text or a figure comes from: welcome on every object of a document. */
export const annotations = { source: optional(text), year: optional(whole), note: optional(text) };
