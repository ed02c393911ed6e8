/** The outcome of work that may be refused: a value, or the reasons why there is none. Bugs throw instead. */
export type Result<Value, Failure = Problem[]> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: Failure };

/**
 * One reason why an input is refused: where, which rule (a stable code), and the figures that its message needs.
 * The message in a person's language is looked up from the code by the room's catalogue.
 */
export interface Problem {
  /** Stable code, listed in docs/errors.md, e.g. `alliance.too-small`. */
  readonly code: string;
  /** JSON Pointer of the wrong value; `""` is the document as a whole. */
  readonly path: string;
  /** Values quoted by the message: what was found, what was expected. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Wraps a value as a success. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** Wraps reasons as a refusal. */
export const refused = <Failure>(errors: Failure): { readonly ok: false; readonly errors: Failure } => ({
  ok: false,
  errors,
});
