import { allianceMessagesEn } from './alliance-file.en.ts';
import type { AppraisalMessages } from './appraisal-codes.ts';
import { shapeRefusals, sharedMessages } from './shape-messages.ts';

/** What is wrong with an appraisal document, in English. */
export const appraisalMessagesEn: AppraisalMessages = {
  ...sharedMessages('appraisal', shapeRefusals, allianceMessagesEn),
  'appraisal.no-period': () => 'The list is empty; expected: at least year 0, that of the decision.',
  'appraisal.too-many-periods': ({ found, most }) => `Found: ${found} periods; expected: ${most} at most.`,
  'appraisal.lengths': ({ found, expected }) =>
    `Found: ${found} figure(s); expected: ${expected}, as many as in “benefits”, year 0 first.`,
};
