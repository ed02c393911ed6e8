export { computeSurveyDocument, type SurveyAnswer } from './compute-survey-document.ts';
export { readSurveyDocument } from './read-survey-document.ts';
export { type SurveyDocument, surveyDocumentSchema, surveyLimits } from './survey-schema.ts';
