import type { MessageParams } from './message-texts.ts';
import type { ShapeRefusal } from './shape-messages.ts';

/** Codes of the problems of a survey document that are not those of every document. */
const surveyProblemCodes = [
  'survey.empty',
  'survey.too-many',
  'survey.too-few',
  'survey.repeated-name',
  'survey.reserved-name',
  'survey.unknown-answer',
  'survey.missing-answer',
  'survey.unknown-group',
  'survey.organisation-count',
  'survey.needs-threshold',
  'survey.previous-inconsistent',
  'survey.unknown-category',
  'survey.empty-category',
  'survey.no-whole',
  'survey.margins-disagree',
  'survey.row-length',
  'survey.one-rating',
  'survey.not-square',
  'survey.unequal-ratings',
] as const;

export type SurveyProblemCode = (typeof surveyProblemCodes)[number] | `survey.${ShapeRefusal}`;
export type SurveyMessages = Readonly<Record<SurveyProblemCode, (params: MessageParams) => string>>;
