import { allianceMessagesEn } from './alliance-file.en.ts';
import type { AllocationMessages } from './allocation-codes.ts';
import { shapeRefusals, sharedMessages } from './shape-messages.ts';

/** What is wrong with an allocation document, in English. */
export const allocationMessagesEn: AllocationMessages = {
  ...sharedMessages('allocation', shapeRefusals, allianceMessagesEn),
  'allocation.too-many': ({ found, most }) => `Found: ${found}; expected: ${most} at most.`,
  'allocation.bad-id': ({ found }) =>
    `The id ${found} does not fit: 1 to 64 characters, without comma, control character, nor blank at its ends.`,
  'allocation.repeated-id': ({ found }) => `“${found}” is given twice.`,
  'allocation.unknown-candidate': ({ found }) => `“${found}” is not the id of a candidate.`,
  'allocation.repeated-in-exclusion': ({ found }) =>
    `“${found}” is named twice; an exclusion is between different candidates.`,
  'allocation.cost-or-levels': () => 'Expected: “cost” and “value”, or “levels”, and not both.',
  'allocation.level-count': ({ found, most }) => `Found: ${found} level(s); expected: 1 to ${most}.`,
  'allocation.no-scenario': () => 'The list is empty; expected: one value for each scenario.',
  'allocation.scenario-count': ({ found, expected }) =>
    `Found: ${found} value(s); expected: ${expected}, as many scenarios as the first candidate.`,
  'allocation.scenario-levels': ({ found, expected }) =>
    `Found: ${found} list(s) of values; expected: ${expected}, one for each level of the candidate.`,
};
