import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';

/** What a person suggested and told. */
export async function exportContributions(database: Database, personId: string): Promise<readonly object[]> {
  const suggestions = await sql<object>`
    select created_at, url, fields, email, state, reason from resource_suggestion where person_id = ${personId}
  `.execute(database);
  const uses = await sql<object>`
    select created_at, note, used_on, state from resource_use where person_id = ${personId}
  `.execute(database);
  return [...suggestions.rows, ...uses.rows];
}

/** Takes a person out of what they suggested and told. */
export async function anonymise(database: Database, personId: string): Promise<void> {
  await sql`update resource_suggestion set person_id = null, email = null where person_id = ${personId}`.execute(
    database,
  );
  await sql`update resource_use set person_id = null where person_id = ${personId}`.execute(database);
  await sql`update harvest_decision set person_id = null where person_id = ${personId}`.execute(database);
  await sql`update resource_suggestion set decided_by = null where decided_by = ${personId}`.execute(
    database,
  );
  await sql`update resource_use set decided_by = null where decided_by = ${personId}`.execute(database);
}

/** Forgets the addresses of authors who were answered long ago. @returns how many */
export async function expireContributions(database: Database, now: Date, days: number): Promise<number> {
  const before = new Date(now.getTime() - days * 86_400_000);
  const done = await sql`
    update resource_suggestion set email = null where email is not null and decided_at < ${before}
  `.execute(database);
  return Number(done.numAffectedRows ?? 0);
}

export async function exportSearches(database: Database, personId: string): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select created_at, language, name, query from saved_search where person_id = ${personId}
  `.execute(database);
  return rows;
}

export async function eraseSearches(database: Database, personId: string): Promise<void> {
  await sql`delete from saved_search where person_id = ${personId}`.execute(database);
}
