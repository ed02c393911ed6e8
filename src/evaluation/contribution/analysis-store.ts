import { sql } from 'kysely';
import type { PeopleDatabase } from '../../people/index.ts';
import type { Chance } from './chance-scale.ts';
import type { ComparedUnit } from './compared-units.ts';
import type { Sign } from './confidence.ts';

export interface ReadSign extends Sign {
  readonly title: string;
  readonly source: string;
  readonly round: 'first' | 'additional';
  readonly note: string;
}

export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly supports: string;
  readonly against: string;
  readonly weight: 'open' | 'main' | 'partly' | 'ruled-out';
}

/** One analysis, with its signs and its other explanations. */
export interface Analysis {
  readonly id: string;
  readonly evaluationId: string;
  readonly title: string;
  readonly question: string;
  readonly period: string;
  readonly path: string;
  readonly conditions: string;
  readonly prior: Chance;
  readonly priorReason: string;
  readonly story: string;
  readonly weakPoints: string;
  readonly sought: string;
  readonly revised: string;
  readonly isShared: boolean;
  readonly signs: readonly ReadSign[];
  readonly explanations: readonly Explanation[];
}

/** Measures before and after, as they were typed. */
export interface ReadComparison {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly beforeOn: string;
  readonly afterOn: string;
  readonly earlierOn: string | null;
  readonly source: string;
  readonly chosen: string;
  readonly lines: readonly ComparedUnit[];
  readonly isShared: boolean;
}

/**
 * The analyses of an evaluation, in the order in which they were begun.
 * @param isInside false for those outside the organisation: only what is shared is read
 */
export async function listAnalyses(
  database: PeopleDatabase,
  evaluationId: string,
  isInside: boolean,
): Promise<readonly Analysis[]> {
  const { rows } = await sql<Omit<Analysis, 'signs' | 'explanations'>>`
    select id, evaluation_id as "evaluationId", title, question, period, path, conditions, prior,
      prior_reason as "priorReason", story, weak_points as "weakPoints", sought, revised, is_shared as "isShared"
    from contribution_analysis
    where evaluation_id = ${evaluationId} and deleted_at is null and (is_shared or ${isInside})
    order by created_at, id limit 100`.execute(database);
  const ids = rows.map(({ id }) => id);
  const [signs, explanations] = await Promise.all([
    sql<ReadSign & { analysisId: string }>`
      select id, analysis_id as "analysisId", title, source, round, if_true as "ifTrue", if_false as "ifFalse",
        sighting, note
      from contribution_sign where analysis_id = any(${ids}::uuid[]) and deleted_at is null
      order by round desc, created_at, id limit 2000`.execute(database),
    sql<Explanation & { analysisId: string }>`
      select id, analysis_id as "analysisId", title, supports, against, weight
      from contribution_explanation where analysis_id = any(${ids}::uuid[]) and deleted_at is null
      order by created_at, id limit 2000`.execute(database),
  ]);
  return rows.map((row) => ({
    ...row,
    signs: signs.rows.filter(({ analysisId }) => analysisId === row.id),
    explanations: explanations.rows.filter(({ analysisId }) => analysisId === row.id),
  }));
}

/** The comparisons of an evaluation, in the order in which they were begun. */
export async function listComparisons(
  database: PeopleDatabase,
  evaluationId: string,
  isInside: boolean,
): Promise<readonly ReadComparison[]> {
  const { rows } = await sql<ReadComparison>`
    select id, title, unit, before_on as "beforeOn", after_on as "afterOn", earlier_on as "earlierOn", source, chosen,
      lines, is_shared as "isShared"
    from evaluation_comparison
    where evaluation_id = ${evaluationId} and deleted_at is null and (is_shared or ${isInside})
    order by created_at, id limit 100`.execute(database);
  return rows;
}
