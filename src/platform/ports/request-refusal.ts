import type { Localized } from '../../kernel/language.ts';
import type { ErrorCode } from '../http/error-texts.ts';
import type { Reason } from './command.ts';

/** Thrown by a route to refuse a request: answered as a problem document to programs, as a page to people. */
export class RequestRefusal extends Error {
  readonly code: ErrorCode;
  /** Each thing that is wrong with what was sent, with its place. */
  readonly reasons: readonly Reason[];
  readonly headers: Readonly<Record<string, string>>;
  /** What to do about it, when it is more than what goes with the code. */
  readonly advice: Localized | undefined;

  constructor(
    code: ErrorCode,
    {
      reasons = [],
      headers = {},
      advice,
    }: {
      readonly reasons?: readonly Reason[];
      readonly headers?: Readonly<Record<string, string>>;
      readonly advice?: Localized;
    } = {},
  ) {
    super(code);
    this.name = 'RequestRefusal';
    this.code = code;
    this.reasons = reasons;
    this.headers = headers;
    this.advice = advice;
  }
}
