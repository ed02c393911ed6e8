/** The documents that a premium is written to. */
export const documentKinds = ['pdf', 'docx', 'xlsx'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The document that a button asks for, or `null`. */
export const documentKindOf = (action: string): DocumentKind | null =>
  documentKinds.find((kind) => kind === action) ?? null;

/** A document asked for, and its file. */
export interface PremiumOutput {
  readonly kind: DocumentKind;
  /** As it is written on the command line. */
  readonly option: string;
  readonly file: string;
}

/** The documents that the command line asks for. */
export const outputsOf = (given: Readonly<Record<string, string | boolean | undefined>>): PremiumOutput[] =>
  documentKinds.flatMap((kind) => {
    const file = given[kind];
    return typeof file === 'string' ? [{ kind, option: `--${kind}`, file }] : [];
  });
