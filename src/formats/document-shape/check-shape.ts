import type { z } from 'zod';
import type { Problem } from '../../kernel/result.ts';
import { problemOf } from '../alliance-file/finding.ts';
import { isObject } from '../alliance-file/is-object.ts';
import { quoteValue } from '../messages/quote-value.ts';
import { findingsOf } from './findings-of-issues.ts';

/**
 * Checks a value against the schema of a kind of document.
 * @param subject prefix of the codes: `<subject>.unknown-field`, `<subject>.too-small`…
 * @returns every problem, none when the value has the shape
 */
export function shapeProblems(value: unknown, schema: z.ZodType, subject: string): Problem[] {
  if (!isObject(value)) {
    return [
      { code: `${subject}.wrong-type`, path: '', params: { found: quoteValue(value), expected: 'object' } },
    ];
  }
  const read = schema.safeParse(value);
  if (read.success) return [];
  return findingsOf(read.error.issues, value).map((finding) => ofSubject(problemOf(finding), subject));
}

/** The same problem with the code of another kind of document. */
export function ofSubject(problem: Problem, subject: string): Problem {
  return { ...problem, code: problem.code.replace(/^alliance\./, `${subject}.`) };
}
