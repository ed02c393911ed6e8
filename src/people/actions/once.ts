import { claimRequest, keepAnswer, type OnceAnswer } from '../store/once-store.ts';
import type { PeopleDatabase, PeopleTransaction } from '../store/record-store.ts';

/** One request that may be sent several times: by a double click, by F5, by a program that retries. */
export interface OnceRequest {
  readonly personId: string;
  /** The key that its sender gave it; the same for every repetition. */
  readonly key: string;
  /** SHA-256 of what is asked: the same key for something else is a mistake of the sender. */
  readonly digest: string;
  readonly at: Date;
}

export type OnceOutcome<Answer, Refusal> =
  | { readonly outcome: 'done'; readonly answer: Answer; readonly repeated: boolean }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'other-request' };

/**
 * Does something once for all the repetitions of a request, in one transaction: the first does it and keeps its answer, the
 * others wait for it and get the same. What is refused is not kept: the person corrects and sends again.
 *
 * @param act gives the answer to keep (plain JSON), or the reason why nothing is done
 */
export async function once<Answer extends OnceAnswer, Refusal>(
  database: PeopleDatabase,
  request: OnceRequest,
  act: (
    transaction: PeopleTransaction,
  ) => Promise<{ readonly answer: Answer } | { readonly refusal: Refusal }>,
): Promise<OnceOutcome<Answer, Refusal>> {
  try {
    return await database.transaction().execute(async (transaction) => {
      const former = await claimRequest(transaction, request);
      if (former !== null) {
        if (former.digest !== request.digest) return { outcome: 'other-request' };
        return { outcome: 'done', answer: former.answer as Answer, repeated: true };
      }
      const result = await act(transaction);
      if ('refusal' in result) throw new Refused(result.refusal);
      await keepAnswer(transaction, request, result.answer);
      return { outcome: 'done', answer: result.answer, repeated: false };
    });
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'refused', refusal: error.refusal as Refusal };
    throw error;
  }
}

/** Takes the transaction back: the key stays free. */
class Refused extends Error {
  readonly refusal: unknown;

  constructor(refusal: unknown) {
    super('refused');
    this.refusal = refusal;
  }
}
