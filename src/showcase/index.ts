export { showcaseErrorTexts } from './error-texts.ts';
export { showcaseRoom } from './room.ts';
