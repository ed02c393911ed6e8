export { type ReportOutcome, readReport } from './digest/actions/read-report.ts';
export { digestReportPath } from './digest/report-path.ts';
export { showcaseErrorTexts } from './error-texts.ts';
export { showcaseRoom } from './room.ts';
