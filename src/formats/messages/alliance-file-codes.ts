import type { MessageParams } from './message-texts.ts';

/** Codes of the problems of an alliance file. */
export const allianceProblemCodes = [
  'alliance.unknown-field',
  'alliance.missing-field',
  'alliance.wrong-type',
  'alliance.empty-text',
  'alliance.not-one-of',
  'alliance.too-small',
  'alliance.not-above',
  'alliance.too-large',
  'alliance.not-below',
  'alliance.not-a-quantity',
  'alliance.not-in-order',
  'alliance.bad-id',
  'alliance.repeated-id',
  'alliance.unknown-member',
  'alliance.repeated-member',
  'alliance.too-few-members',
  'alliance.too-many-members',
  'alliance.too-many-lines',
  'alliance.among-too-few',
  'alliance.pooled-form',
  'alliance.missing-user',
  'alliance.repeated-group',
  'alliance.missing-group',
  'alliance.shares-sum',
  'alliance.weights-sum',
  'alliance.not-public',
  'alliance.engineering-form',
  'alliance.engineering-length',
  'alliance.unknown-factor',
  'alliance.factor-circle',
  'alliance.grant-year',
] as const;
export type AllianceProblemCode = (typeof allianceProblemCodes)[number];

export type AllianceMessages = Readonly<Record<AllianceProblemCode, (params: MessageParams) => string>>;
