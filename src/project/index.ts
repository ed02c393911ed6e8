export { projectErrorTexts } from './error-texts.ts';
export { projectRoom } from './room.ts';
