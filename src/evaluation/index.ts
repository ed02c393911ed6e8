export { evaluationErrorTexts } from './error-texts.ts';
export { type ImportedAnswers, importAnswersFile } from './imports/import-answers-file.ts';
export { evaluationRoom } from './room.ts';
