export { commonsRoom } from './room.ts';
