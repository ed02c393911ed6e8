export { projectErrorTexts } from './error-texts.ts';
export { type ActionToStartFrom, readActionToStartFrom } from './fiches/action-to-start-from.ts';
export { projectRoom } from './room.ts';
