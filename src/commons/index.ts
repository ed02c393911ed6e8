export { findSources, harvestSource, type RunRow } from './actions/harvest.ts';
export { listResourcesByKeys } from './actions/list-resources.ts';
export { commonsRoom } from './room.ts';
export { noticeText } from './source-words.ts';
