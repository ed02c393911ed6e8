import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { PeopleDatabase } from '../../people/index.ts';
import type { ReleasedQuestion } from '../domain/crossed-results.ts';

/** An evaluation whose results everybody may read. */
export interface PublishedEvaluation {
  readonly id: string;
  readonly title: string;
  readonly releasedOn: string;
  readonly viewpoints: readonly ActorKind[];
  readonly results: Readonly<Record<string, ReleasedQuestion>>;
}

const isPublished = sql`e.state = 'published' and e.deleted_at is null
  and exists (select 1 from evaluation_release r where r.evaluation_id = e.id)`;

/** How many evaluations everybody may read. */
export async function countPublished(database: PeopleDatabase): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from evaluation e where ${isPublished}`.execute(database);
  return rows[0]!.count;
}

/** Evaluations that everybody may read, the latest results first. */
export async function listPublished(
  database: PeopleDatabase,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly PublishedEvaluation[]> {
  const { rows } = await sql<PublishedEvaluation>`
    select e.id, e.title, r.released_on as "releasedOn", e.viewpoints, r.results
    from evaluation e join lateral (select released_on, results from evaluation_release
      where evaluation_id = e.id order by number desc limit 1) r on true
    where ${isPublished} order by r.released_on desc, e.id limit ${limit} offset ${offset}`.execute(database);
  return rows;
}
