export { showcaseRoom } from './room.ts';
