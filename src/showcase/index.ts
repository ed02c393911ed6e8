export { digestReportPath } from './digest/report-path.ts';
export { showcaseErrorTexts } from './error-texts.ts';
export { showcaseRoom } from './room.ts';
