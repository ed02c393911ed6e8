import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import type { Clock } from '../../platform/ports/ports.ts';
import { dayIn } from './progress-of.ts';

/** Today where the project is: overseas territories have their own day. */
export async function todayIn(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  projectId: string,
): Promise<string> {
  const { rows } = await sql<{ zone: string | null }>`
    select territory.time_zone as zone from territory join project on project.territory_id = territory.id
    where project.id = ${projectId}`.execute(database);
  return dayIn(clock.now(), rows[0]?.zone ?? 'Europe/Paris');
}
