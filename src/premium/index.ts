export { premiumRoom } from './room.ts';
