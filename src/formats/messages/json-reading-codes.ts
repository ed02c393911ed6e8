import type { MessageParams } from './message-texts.ts';

/** Codes of the problems of a JSON text, before its content is looked at. */
export const jsonProblemCodes = [
  'json.empty',
  'json.too-large',
  'json.utf-16',
  'json.utf-32',
  'json.encoding',
  'json.syntax',
  'json.too-deep',
  'json.duplicate-key',
  'json.forbidden-key',
  'json.forbidden-character',
  'json.number-too-large',
  'json.number-too-small',
  'json.number-not-exact',
] as const;
export type JsonProblemCode = (typeof jsonProblemCodes)[number];

export type JsonMessages = Readonly<Record<JsonProblemCode, (params: MessageParams) => string>>;
