import type { Reason } from './command.ts';
import type { RequestContext } from './http.ts';

/** What an API refusal says (RFC 9457). */
export interface ProblemDetails {
  readonly status:
    | 400
    | 401
    | 403
    | 404
    | 405
    | 409
    | 410
    | 412
    | 413
    | 415
    | 422
    | 428
    | 429
    | 500
    | 503
    | 507;
  /** Stable code, listed in docs/errors.md. */
  readonly code: string;
  /** What is wrong, in the language of the request. */
  readonly title: string;
  readonly detail?: string;
  /** Each reason, with its JSON Pointer. */
  readonly errors?: readonly Reason[];
  /** For a conflict: the versions that stand against each other, and which fields differ. */
  readonly versions?: Readonly<Record<string, unknown>>;
}

/** Answers a problem document with its request id, so that a person can quote it and the log be searched. */
export function problemAnswer(context: RequestContext, problem: ProblemDetails): Response {
  const body = { type: 'about:blank', ...problem, requestId: context.get('requestId') };
  return context.body(JSON.stringify(body), problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
}
