import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';

/** Every step that somebody marked, and what they say of it. */
export async function exportProgress(database: Database, personId: string): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select p.key as pathway, g.step_key, g.mark, g.marked_at, g.evidence, g.evidence_url
    from pathway_progress g join pathway p on p.id = g.pathway_id
    where g.person_id = ${personId} order by g.marked_at`.execute(database);
  return rows;
}

export async function eraseProgress(database: Database, personId: string): Promise<void> {
  await sql`delete from pathway_progress where person_id = ${personId}`.execute(database);
}

/** What somebody did in pathways that are followed together: those they began, their steps, their notes. */
export async function exportShared(database: Database, personId: string): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select 'begun' as what, p.key as pathway, null as step_key, f.begun_at as at, null as text
      from pathway_following f join pathway p on p.id = f.pathway_id where f.person_id = ${personId}
    union all
    select 'step', p.key, s.step_key, s.done_at, null
      from pathway_shared_step s join pathway_following f on f.id = s.following_id
      join pathway p on p.id = f.pathway_id where s.person_id = ${personId}
    union all
    select 'note', p.key, n.step_key, n.at, n.text
      from pathway_note n join pathway_following f on f.id = n.following_id
      join pathway p on p.id = f.pathway_id where n.person_id = ${personId}
    order by at`.execute(database);
  return rows;
}

/** Takes somebody out of what was done together: that a step was done stays, who did it does not. */
export async function anonymiseShared(database: Database, personId: string): Promise<void> {
  for (const table of ['pathway_following', 'pathway_shared_step', 'pathway_note'])
    await sql`update ${sql.table(table)} set person_id = null where person_id = ${personId}`.execute(
      database,
    );
}
