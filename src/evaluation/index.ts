export { evaluationRoom } from './room.ts';
