export { methodRoom } from './room.ts';
