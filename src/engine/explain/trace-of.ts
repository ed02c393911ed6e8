import type { PremiumDetail } from '../premium/premium-detail.ts';
import type { PremiumReport } from '../premium/premium-report.ts';
import type { Trace } from './trace.ts';

export function traceOf(_report: PremiumReport, _detail: PremiumDetail): Trace {
  return {};
}
