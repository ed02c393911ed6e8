import { sql } from 'kysely';
import { appendAuditEntry, type PeopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { ProjectSnapshot } from '../domain/snapshot.ts';

/** A dated review, without what it photographed. */
export interface ListedReview {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly takenAt: Date;
  readonly publishedAt: Date | null;
}

export interface Review extends ListedReview {
  readonly snapshot: ProjectSnapshot;
}

const listed = sql`id, number, title, summary, taken_at as "takenAt", published_at as "publishedAt"`;

/** The reviews of a project, newest first; the published ones only, unless all are asked for. */
export async function listReviews(
  database: Database,
  projectId: string,
  isAll: boolean,
): Promise<ListedReview[]> {
  const { rows } = await sql<ListedReview>`select ${listed} from project_review
    where project_id = ${projectId} and (${isAll} or published_at is not null)
    order by number desc limit 200`.execute(database);
  return rows;
}

/** One review by its number; null when there is none. */
export async function getReview(
  database: Database,
  projectId: string,
  number: number,
): Promise<Review | null> {
  const { rows } = await sql<Review>`select ${listed}, snapshot from project_review
    where project_id = ${projectId} and number = ${number}`.execute(database);
  return rows[0] ?? null;
}

/** The review before this one: the one before it that is published, unless all may be read. */
export async function getFormerReview(
  database: Database,
  projectId: string,
  number: number,
  isAll: boolean,
): Promise<Review | null> {
  const { rows } = await sql<Review>`select ${listed}, snapshot from project_review
    where project_id = ${projectId} and number < ${number} and (${isAll} or published_at is not null)
    order by number desc limit 1`.execute(database);
  return rows[0] ?? null;
}

/** Keeps a review, once for all the repetitions of a form; gives its number. */
export async function insertReview(
  database: PeopleDatabase,
  order: {
    readonly id: string;
    readonly projectId: string;
    readonly title: string;
    readonly summary: string;
    readonly snapshot: ProjectSnapshot;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<number> {
  const { id, projectId, title, summary, snapshot, personId, at } = order;
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`project.review ${projectId}`}))`.execute(transaction);
    const { rows: kept } = await sql<{ number: number }>`
      insert into project_review (id, project_id, number, title, summary, taken_at, snapshot, person_id)
      select ${id}, ${projectId}, coalesce(max(number), 0) + 1, ${title}, ${summary}, ${at},
        ${JSON.stringify(snapshot)}::jsonb, ${personId}
      from project_review where project_id = ${projectId}
      on conflict (id) do nothing returning number`.execute(transaction);
    const [first] = kept;
    if (first === undefined) {
      const { rows } = await sql<{ number: number }>`
        select number from project_review where id = ${id} and project_id = ${projectId}`.execute(
        transaction,
      );
      return rows[0]?.number ?? 0;
    }
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId: null,
      objectKind: 'project',
      objectId: projectId,
      verb: 'project-review',
      before: null,
      after: { number: first.number, title },
    });
    return first.number;
  });
}

/** Publishes a review, or takes it back. */
export async function publishReview(
  database: PeopleDatabase,
  order: {
    readonly projectId: string;
    readonly number: number;
    readonly isPublished: boolean;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { projectId, number, isPublished, personId, at } = order;
  await database.transaction().execute(async (transaction) => {
    const { rows } = await sql`update project_review set published_at = ${isPublished ? at : null}
      where project_id = ${projectId} and number = ${number} and (published_at is null) = ${isPublished}
      returning id`.execute(transaction);
    if (rows.length === 0) return;
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId: null,
      objectKind: 'project',
      objectId: projectId,
      verb: 'project-review-publish',
      before: { published: !isPublished },
      after: { number, published: isPublished },
    });
  });
}

/** How many reviews a project has, and how many are published. */
export async function countReviews(
  database: Database,
  projectId: string,
): Promise<{ readonly all: number; readonly published: number }> {
  const { rows } = await sql<{ all: number; published: number }>`
    select count(*)::int as all, count(published_at)::int as published from project_review
    where project_id = ${projectId}`.execute(database);
  return rows[0]!;
}
