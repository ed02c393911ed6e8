export { type ImportedIndicators, importIndicatorFile } from './context/import-indicator-file.ts';
export { projectErrorTexts } from './error-texts.ts';
export { type ActionToStartFrom, readActionToStartFrom } from './fiches/action-to-start-from.ts';
export { type ImportedReadings, importReadingsFile } from './indicators/imports/import-readings-file.ts';
export { projectFilePaths } from './outputs/file-paths.ts';
export { projectRoom } from './room.ts';
