import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { Release } from '../domain/campaign.ts';
import type { Answers } from '../domain/read-answers.ts';
import type { OpenedAnswer } from '../domain/tally-answers.ts';

/** Every answer of a campaign that still waits sealed. */
export async function listSealed(
  transaction: PeopleTransaction,
  evaluationId: string,
): Promise<readonly { readonly id: string; readonly content: string }[]> {
  const { rows } = await sql<{ id: string; content: string }>`
    select id, content from evaluation_sealed where evaluation_id = ${evaluationId} order by id`.execute(
    transaction,
  );
  return rows;
}

/** Moves answers from the sealed ones to the open ones, under new identifiers drawn at random and in their order. */
export async function openAnswers(
  transaction: PeopleTransaction,
  evaluationId: string,
  opened: readonly {
    readonly sealedId: string;
    readonly viewpoint: string;
    readonly answers: Answers;
    readonly isOpen: boolean;
  }[],
): Promise<void> {
  await sql`delete from evaluation_sealed where id = any(${opened.map(({ sealedId }) => sealedId)}::uuid[])`.execute(
    transaction,
  );
  const rows = opened
    .map(({ viewpoint, answers, isOpen }) => ({ id: randomUUID(), viewpoint, answers, isOpen }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await sql`insert into evaluation_answer (id, evaluation_id, viewpoint, answers, is_open)
    select (row->>'id')::uuid, ${evaluationId}, row->>'viewpoint', row->'answers', (row->'isOpen')::boolean
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as row`.execute(transaction);
}

/** Every opened answer of a campaign, or of its open link alone, in no order that says anything: they are never together. */
export async function listOpened(
  database: PeopleDatabase,
  evaluationId: string,
  isOpen = false,
): Promise<readonly OpenedAnswer[]> {
  const { rows } = await sql<OpenedAnswer>`
    select viewpoint, answers from evaluation_answer where evaluation_id = ${evaluationId} and is_open = ${isOpen}`.execute(
    database,
  );
  return rows;
}

/** Releases of a campaign, oldest first. */
export async function listReleases(
  database: PeopleDatabase,
  evaluationId: string,
): Promise<readonly Release[]> {
  const { rows } = await sql<Release>`
    select number, released_on as "releasedOn", threshold, reason, results, open_results as "openResults",
      counts_organisations as "countsOrganisations"
    from evaluation_release where evaluation_id = ${evaluationId} order by number`.execute(database);
  return rows;
}

export const insertRelease = (transaction: PeopleTransaction, evaluationId: string, release: Release) =>
  sql`insert into evaluation_release (evaluation_id, number, released_on, threshold, reason, results, open_results, counts_organisations)
    values (${evaluationId}, ${release.number}, ${release.releasedOn}, ${release.threshold}, ${release.reason},
      ${JSON.stringify(release.results)}::jsonb, ${JSON.stringify(release.openResults ?? null)}::jsonb,
      ${release.countsOrganisations ?? false})`.execute(transaction);
