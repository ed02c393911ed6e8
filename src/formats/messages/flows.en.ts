import { allianceMessagesEn } from './alliance-file.en.ts';
import type { FlowsMessages } from './flows-codes.ts';
import { shapeRefusals, sharedMessages } from './shape-messages.ts';

/** What is wrong with a flows document, in English. */
export const flowsMessagesEn: FlowsMessages = {
  ...sharedMessages('flows', shapeRefusals, allianceMessagesEn),
  'flows.no-node': () => 'The list is empty; expected: at least one actor.',
  'flows.too-many': ({ found, most }) => `Found: ${found}; expected: ${most} at most.`,
  'flows.bad-id': ({ found }) =>
    `The id ${found} does not fit: 1 to 64 characters, without comma, control character, nor blank at its ends.`,
  'flows.repeated-node': ({ found }) => `The actor “${found}” is given twice.`,
  'flows.unknown-node': ({ found }) => `“${found}” is not in “nodes”.`,
  'flows.one-removal': ({ found }) =>
    `Found: ${found}; expected: exactly one of “node”, “import”, “flow”, what disappears.`,
};
