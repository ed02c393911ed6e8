export { openDataRoom } from './room.ts';
