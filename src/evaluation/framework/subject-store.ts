import { sql } from 'kysely';
import type { PeopleDatabase } from '../../people/index.ts';

/** One campaign about an alliance or a project. */
export interface SubjectCampaign {
  readonly id: string;
  readonly title: string;
  readonly state: 'draft' | 'active' | 'published';
  readonly closesOn: string;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly startedOn: string | null;
  readonly questions: number;
}

/** The campaigns about an alliance or a project, the latest first. */
export async function listCampaignsOf(
  database: PeopleDatabase,
  subject: { readonly allianceId: string } | { readonly projectId: string },
): Promise<readonly SubjectCampaign[]> {
  const where =
    'allianceId' in subject
      ? sql`e.alliance_id = ${subject.allianceId}`
      : sql`e.project_id = ${subject.projectId}`;
  const { rows } = await sql<SubjectCampaign>`
    select e.id, e.title, e.state, e.closes_on as "closesOn", e.opened_on as "openedOn", e.closed_on as "closedOn",
      e.started_on as "startedOn", coalesce(jsonb_array_length(e.questions), (select count(*)::int
        from evaluation_question q where q.evaluation_id = e.id and q.deleted_at is null)) as questions
    from evaluation e where ${where} and e.deleted_at is null
    order by coalesce(e.opened_on, '9999'), e.id desc limit 200`.execute(database);
  return [...rows].sort((a, b) => ((a.openedOn ?? '9999') < (b.openedOn ?? '9999') ? 1 : -1));
}
