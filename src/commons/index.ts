export { findSources, harvestSource, type RunRow } from './actions/harvest.ts';
export { listResourcesByKeys } from './actions/list-resources.ts';
export { noticeText } from './harvest-notices.ts';
export { type ImportedResources, importResourcesFile } from './imports/import-resources-file.ts';
export { commonsRoom } from './room.ts';
