export {
  type DatedValue,
  type IndicatorProgress,
  indicatorProgress,
  type ProgressQuestion,
} from './indicator-progress.ts';
export { inversionChances } from './inversion-chances.ts';
export { mostPoints, type Point, type Trend, theilSenTrend } from './theil-sen-trend.ts';
