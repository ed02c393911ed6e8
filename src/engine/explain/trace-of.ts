import type { PremiumDetail } from '../premium/premium-detail.ts';
import type { PremiumReport } from '../premium/premium-report.ts';
import type { Trace } from './trace.ts';
import { fundingEntries } from './trace-funding.ts';
import { inputGroups } from './trace-input.ts';
import { partEntries } from './trace-parts.ts';
import { premiumEntries } from './trace-premiums.ts';
import { rangeEntries } from './trace-ranges.ts';
import { sharingEntries } from './trace-sharing.ts';
import { yearEntries } from './trace-years.ts';

/** Says where every number of a report comes from: its formula, what enters it, what it uses, what can be argued. */
export function traceOf(report: PremiumReport, detail: PremiumDetail): Trace {
  const input = { report, detail, inputs: inputGroups(detail) };
  const entries = [
    ...premiumEntries(input),
    ...partEntries(input),
    ...yearEntries(input),
    ...rangeEntries(input),
    ...sharingEntries(input),
    ...fundingEntries(input),
  ];
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
}
