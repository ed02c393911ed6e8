import type { z } from 'zod';
import type { Finding } from '../alliance-file/finding.ts';
import { quoteText, quoteValue } from '../messages/quote-value.ts';

type Issue = z.core.$ZodIssue;

/** What a schema says of a value, as findings: one per field. */
export function findingsOf(issues: readonly Issue[], root: unknown): Finding[] {
  return issues.flatMap((issue) => findingsOfIssue(issue, root));
}

function findingsOfIssue(issue: Issue, root: unknown): Finding[] {
  const { path } = issue;
  if (issue.code === 'custom') return [{ ...(issue.params as Omit<Finding, 'path'>), path }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'alliance.unknown-field',
      path: [...path, key],
      params: { found: quoteText(key) },
    }));
  }
  const value = valueAt(root, path);
  if (value === undefined) {
    return [
      { code: 'alliance.missing-field', path, params: { field: quoteText(String(path.at(-1) ?? '')) } },
    ];
  }
  return [{ ...refusalOf(issue, quoteValue(value)), path }];
}

/** Why a value that is there is refused. */
function refusalOf(issue: Issue, found: string): Omit<Finding, 'path'> {
  switch (issue.code) {
    case 'invalid_value':
      return {
        code: 'alliance.not-one-of',
        params: { found, expected: issue.values.map(String).join(', ') },
      };
    case 'too_small':
      return {
        code: issue.inclusive ? 'alliance.too-small' : 'alliance.not-above',
        params: { found, least: Number(issue.minimum) },
      };
    case 'too_big':
      return {
        code: issue.inclusive ? 'alliance.too-large' : 'alliance.not-below',
        params: { found, most: Number(issue.maximum) },
      };
    case 'invalid_type':
      return { code: 'alliance.wrong-type', params: { found, expected: issue.expected } };
    default:
      return { code: 'alliance.wrong-type', params: { found, expected: 'other' } };
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}
