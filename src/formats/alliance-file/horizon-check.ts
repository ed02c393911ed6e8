import { quoteValue } from '../messages/quote-value.ts';
import { allianceLimits } from './alliance-shape.ts';
import type { Finding } from './finding.ts';
import { isObject } from './is-object.ts';

/** Checks what depends on the horizon: one engineering figure per year, grants inside it. */
export function checkHorizon(document: Readonly<Record<string, unknown>>, findings: Finding[]): void {
  const horizon = document.horizonYears;
  const readable = typeof horizon === 'number' && Number.isInteger(horizon) && horizon >= 1;
  if (!readable || horizon > allianceLimits.horizonYears) return;
  const { engineering, grants } = document;
  for (const form of ['perExtraMember', 'total'] as const) {
    const figures = isObject(engineering) ? engineering[form] : undefined;
    if (!Array.isArray(figures) || figures.length === horizon + 1) continue;
    const params = { found: figures.length, expected: horizon + 1, horizon };
    findings.push({ code: 'alliance.engineering-length', path: ['engineering', form], params });
  }
  for (const [index, grant] of (Array.isArray(grants) ? grants : []).entries()) {
    const year = isObject(grant) ? grant.year : undefined;
    if (typeof year !== 'number' || !Number.isInteger(year) || year <= horizon) continue;
    const params = { found: quoteValue(year), horizon };
    findings.push({ code: 'alliance.grant-year', path: ['grants', index, 'year'], params });
  }
}
