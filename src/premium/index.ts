export { premiumRoom } from './room.ts';
export { premiumVersionPaths } from './versions/version-api.ts';
