import type { AllianceMessages, AllianceProblemCode } from './alliance-file-codes.ts';
import type { MessageParams } from './message-texts.ts';

/** Refusals that every document shares: of its fields, their kinds and domains. */
export const shapeRefusals = [
  'unknown-field',
  'missing-field',
  'wrong-type',
  'not-one-of',
  'too-small',
  'not-above',
  'too-large',
  'not-below',
] as const;
export type ShapeRefusal = (typeof shapeRefusals)[number];

/** Refusals of the quantities and factors of a document. */
export const quantityRefusals = [
  'not-a-quantity',
  'not-in-order',
  'unknown-factor',
  'factor-circle',
] as const;
export type QuantityRefusal = (typeof quantityRefusals)[number];

type Renamed<Subject extends string, Refusal extends string> = Readonly<
  Record<`${Subject}.${Refusal}`, (params: MessageParams) => string>
>;

/** The words of an alliance file's refusals, for the same refusals of another kind of document. */
export function sharedMessages<Subject extends string, Refusal extends ShapeRefusal | QuantityRefusal>(
  subject: Subject,
  refusals: readonly Refusal[],
  texts: AllianceMessages,
): Renamed<Subject, Refusal> {
  const entries = refusals.map((refusal) => [
    `${subject}.${refusal}`,
    texts[`alliance.${refusal}` as AllianceProblemCode],
  ]);
  return Object.fromEntries(entries) as Renamed<Subject, Refusal>;
}
