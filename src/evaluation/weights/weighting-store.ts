import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { Weighting } from '../domain/campaign.ts';
import type { KnownShare } from './shares-field.ts';

/** Known shares as they were given. */
export interface GivenMargin {
  readonly id: string;
  readonly questionId: string;
  readonly viewpoint: ActorKind;
  readonly shares: readonly KnownShare[];
  readonly source: string;
}

/** Known shares that stand, one for each question and viewpoint. */
export async function listMargins(
  database: PeopleDatabase,
  evaluationId: string,
): Promise<readonly GivenMargin[]> {
  const { rows } = await sql<GivenMargin>`
    select distinct on (question_id, viewpoint) id, question_id as "questionId", viewpoint, shares, source
    from evaluation_margin where evaluation_id = ${evaluationId} and deleted_at is null
    order by question_id, viewpoint, created_at`.execute(database);
  return rows;
}

/** Results that were weighted, with the release that they are of. */
export interface MadeWeighting extends Weighting {
  readonly number: number;
  readonly releaseNumber: number;
  readonly isWithdrawn: boolean;
}

/** Every weighting of an evaluation, oldest first: a weighted share that was told once stays known. */
export async function listWeightings(
  database: PeopleDatabase,
  evaluationId: string,
): Promise<readonly MadeWeighting[]> {
  const { rows } = await sql<MadeWeighting>`
    select number, release_number as "releaseNumber", made_on as "madeOn", margins, results, is_withdrawn as "isWithdrawn"
    from evaluation_weighting where evaluation_id = ${evaluationId} order by number`.execute(database);
  return rows;
}

/** How a release is weighted; `null` when nobody asked for it, or no longer does. */
export async function weightingOf(
  database: PeopleDatabase,
  evaluationId: string,
  releaseNumber: number,
): Promise<Weighting | null> {
  const { rows } = await sql<MadeWeighting>`
    select release_number as "releaseNumber", made_on as "madeOn", margins, results, is_withdrawn as "isWithdrawn"
    from evaluation_weighting where evaluation_id = ${evaluationId} order by number desc limit 1`.execute(
    database,
  );
  const [last] = rows;
  if (last === undefined || last.isWithdrawn || last.releaseNumber !== releaseNumber) return null;
  return { madeOn: last.madeOn, margins: last.margins, results: last.results };
}

export const insertWeighting = (
  transaction: PeopleTransaction,
  evaluationId: string,
  { number, releaseNumber, madeOn, margins, results }: Omit<MadeWeighting, 'isWithdrawn'>,
) =>
  sql`insert into evaluation_weighting (evaluation_id, number, release_number, made_on, margins, results)
    values (${evaluationId}, ${number}, ${releaseNumber}, ${madeOn}, ${JSON.stringify(margins)}::jsonb,
      ${JSON.stringify(results)}::jsonb)`.execute(transaction);

/** Takes the weights off. @returns false when there were none */
export async function withdrawWeighting(
  transaction: PeopleTransaction,
  evaluationId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update evaluation_weighting w set is_withdrawn = true
    where evaluation_id = ${evaluationId} and not is_withdrawn`.execute(transaction);
  return (numAffectedRows ?? 0n) > 0n;
}
