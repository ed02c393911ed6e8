import { allianceMessagesEn } from './alliance-file.en.ts';
import { shapeRefusals, sharedMessages } from './shape-messages.ts';
import type { SurveyMessages } from './survey-codes.ts';

/** What is wrong with a survey document, in English. */
export const surveyMessagesEn: SurveyMessages = {
  ...sharedMessages('survey', shapeRefusals, allianceMessagesEn),
  'survey.empty': () =>
    'Nothing to compute; expected: “groups”, “weights”, “items”, “ratings”, “differenceInDifferences” or “contribution”.',
  'survey.too-many': ({ found, most }) => `Found: ${found}; expected: ${most} at most.`,
  'survey.too-few': ({ found, least }) => `Found: ${found}; expected: ${least} at least.`,
  'survey.repeated-name': ({ found }) => `The name “${found}” is given twice.`,
  'survey.reserved-name': ({ found }) => `“${found}” is already a field of each cell; choose another name.`,
  'survey.unknown-answer': ({ found, known }) => `“${found}” is not on the scale; its answers are: ${known}.`,
  'survey.missing-answer': ({ field }) =>
    `The answer “${field}” is missing; expected: how many gave it, 0 if nobody did.`,
  'survey.unknown-group': ({ found, known }) => `“${found}” is not in “groups”; the groups are: ${known}.`,
  'survey.organisation-count': ({ found, expected }) =>
    `Found: ${found} weight(s); expected: ${expected}, one for each organisation counted in “groups”.`,
  'survey.needs-threshold': ({ found }) =>
    `“${found}” serves to hide small counts; expected: a “threshold” beside it.`,
  'survey.previous-inconsistent': () =>
    'What was published before cannot come from this survey: no table agrees with all of it.',
  'survey.unknown-category': ({ found, known }) =>
    `“${found}” has no target in “margins”; the categories are: ${known}.`,
  'survey.empty-category': ({ found, target }) =>
    `Nobody answered in “${found}”, whose target is ${target}: no weight can meet it. Merge it with another one.`,
  'survey.no-whole': ({ found }) => `The targets add up to ${found}; expected: a total above 0.`,
  'survey.margins-disagree': ({ found, expected, first }) =>
    `The targets add up to ${found}; expected: ${expected}, as in “${first}”.`,
  'survey.row-length': ({ found, expected }) =>
    `Found: ${found} figure(s); expected: ${expected}, as in the first row.`,
  'survey.one-rating': ({ found }) => `Found: ${found}; expected: one of “counts”, “table”, “ranks”.`,
  'survey.not-square': ({ found, expected }) =>
    `Found: ${found} column(s); expected: ${expected}, as many as rows.`,
  'survey.unequal-ratings': ({ found, expected }) =>
    `Found: ${found} reader(s); expected: ${expected}, as in the first row.`,
};
