import type { MessageParams } from './message-texts.ts';
import type { ShapeRefusal } from './shape-messages.ts';

/** Codes of the problems of a flows document that are not those of every document. */
const flowsProblemCodes = [
  'flows.no-node',
  'flows.too-many',
  'flows.bad-id',
  'flows.repeated-node',
  'flows.unknown-node',
  'flows.one-removal',
] as const;

export type FlowsProblemCode = (typeof flowsProblemCodes)[number] | `flows.${ShapeRefusal}`;
export type FlowsMessages = Readonly<Record<FlowsProblemCode, (params: MessageParams) => string>>;
