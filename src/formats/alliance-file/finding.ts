import type { Problem } from '../../kernel/result.ts';
import type { AllianceProblemCode } from '../messages/alliance-file-codes.ts';

/** A problem whose path is still a list of steps, so that it can be found inside a part of the document. */
export interface Finding {
  readonly code: AllianceProblemCode;
  readonly path: readonly PropertyKey[];
  readonly params: Readonly<Record<string, string | number>>;
}

/** Writes the path of a finding as a JSON Pointer (RFC 6901). */
export function problemOf({ code, path, params }: Finding): Problem {
  const pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { code, path: pointer, params };
}
