import { sql } from 'kysely';
import type { PeopleTransaction } from './record-store.ts';

/** What a request was answered, kept for its repetitions. */
export type OnceAnswer = Readonly<Record<string, unknown>>;

interface Claim {
  readonly personId: string;
  readonly key: string;
  readonly digest: string;
  readonly at: Date;
}

/**
 * Takes a key for this transaction, or tells what was answered under it: `null` when it was free.
 * A repetition that comes while the first is under way waits until that one is kept or taken back.
 */
export async function claimRequest(
  transaction: PeopleTransaction,
  { personId, key, digest, at }: Claim,
): Promise<{ readonly digest: string; readonly answer: OnceAnswer } | null> {
  const taken = await transaction
    .insertInto('request_once')
    .values({ person_id: personId, key, request_digest: digest, answer: null, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken) return null;
  const former = await transaction
    .selectFrom('request_once')
    .select(['request_digest', 'answer'])
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return { digest: former.request_digest, answer: former.answer ?? {} };
}

/** Keeps what a request was answered. */
export async function keepAnswer(
  transaction: PeopleTransaction,
  { personId, key }: Pick<Claim, 'personId' | 'key'>,
  answer: OnceAnswer,
): Promise<void> {
  await transaction
    .updateTable('request_once')
    .set({ answer: sql<OnceAnswer>`${JSON.stringify(answer)}::jsonb` })
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .execute();
}
