import type { z } from 'zod';
import type { Problem } from '../../kernel/result.ts';

type Issue = z.core.$ZodIssue;

/** Most problems that one answer lists. */
export const mostProblems = 100;

/** The problems of a document that does not have the form of a game, with their JSON Pointers. */
export function problemsOfSchema(issues: readonly Issue[], document: unknown): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, document));
}

function problemsOf(issue: Issue, document: unknown): Problem[] {
  const path = pointerOf(issue.path);
  const value = valueAt(document, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({
      code: 'game.unknown-field',
      path: pointerOf([...issue.path, field]),
      params: { field },
    }));
  }
  if (value === undefined) {
    return [{ code: 'game.missing-field', path, params: { field: String(issue.path.at(-1) ?? '') } }];
  }
  if (issue.code === 'invalid_value') {
    return [
      { code: 'game.not-one-of', path, params: { found: quote(value), expected: issue.values.join(', ') } },
    ];
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    return [{ code: 'game.out-of-range', path, params: { found: quote(value), expected: rangeOf(issue) } }];
  }
  const expected = issue.code === 'invalid_type' ? String(issue.expected) : issue.code;
  return [{ code: 'game.wrong-type', path, params: { found: quote(value), expected } }];
}

function rangeOf(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  if (issue.code === 'too_big') return `${issue.inclusive ? '≤' : '<'} ${issue.maximum}`;
  return `${issue.inclusive ? '≥' : '>'} ${issue.minimum}`;
}

/** JSON Pointer (RFC 6901) of a path in a document. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A value as a message quotes it: JSON, cut at 60 characters. */
export function quote(value: unknown): string {
  const text =
    typeof value === 'number' && !Number.isFinite(value)
      ? String(value)
      : (JSON.stringify(value) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
