export { evaluationErrorTexts } from './error-texts.ts';
export { evaluationRoom } from './room.ts';
