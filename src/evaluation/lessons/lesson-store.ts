import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PeopleDatabase } from '../../people/index.ts';

export const followKinds = ['decision', 'action', 'alliance', 'commons'] as const;
/** Where a lesson is carried on: the journal of the alliance, the project, the alliance's own lessons, the commons. */
export type FollowKind = (typeof followKinds)[number];

/** What came of a lesson elsewhere. */
export interface FollowUp {
  readonly kind: FollowKind;
  readonly targetId: string;
  readonly title: string;
  readonly on: string;
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly next: string;
  readonly questionId: string | null;
  readonly isShared: boolean;
  readonly followUps: readonly FollowUp[];
}

/**
 * The lessons of an evaluation, in the order in which they were written.
 * @param isInside false for those outside: only what is shared is read
 */
export async function listLessons(
  database: PeopleDatabase,
  evaluationId: string,
  isInside: boolean,
): Promise<readonly Lesson[]> {
  const { rows } = await sql<Omit<Lesson, 'followUps'>>`
    select id, title, body, next, question_id as "questionId", is_shared as "isShared"
    from evaluation_lesson
    where evaluation_id = ${evaluationId} and deleted_at is null and (is_shared or ${isInside})
    order by created_at, id limit 200`.execute(database);
  const follows = await sql<FollowUp & { lessonId: string }>`
    select lesson_id as "lessonId", kind, target_id as "targetId", title, on_day as "on"
    from evaluation_follow_up where lesson_id = any(${rows.map(({ id }) => id)}::uuid[])
    order by on_day, id limit 1000`.execute(database);
  return rows.map((row) => ({
    ...row,
    followUps: follows.rows.filter(({ lessonId }) => lessonId === row.id),
  }));
}

/** Keeps the link from a lesson to what came of it. */
export const insertFollowUp = (database: PeopleDatabase, lessonId: string, follow: FollowUp) =>
  sql`insert into evaluation_follow_up (id, lesson_id, kind, target_id, title, on_day)
    values (${randomUUID()}, ${lessonId}, ${follow.kind}, ${follow.targetId}, ${follow.title}, ${follow.on})`.execute(
    database,
  );
