import type { RequestContext } from '../ports/http.ts';

/** True when a program asks, not a person: it is answered in JSON. */
export function isForProgram(context: RequestContext): boolean {
  if (/^\/(api|schemas)\//.test(context.req.path)) return true;
  const accepted = context.req.header('accept') ?? '';
  return accepted.includes('json') && !accepted.includes('html');
}
