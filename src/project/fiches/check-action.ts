import { sql } from 'kysely';
import type { Fields, FormFault, PeopleTransaction } from '../../people/index.ts';
import { findCircle } from '../domain/dependencies.ts';
import { actionWords } from './words.ts';

/** Dependencies that go round would let nobody begin: asked with the other actions locked in sight. */
export async function checkAction(
  transaction: PeopleTransaction,
  id: string,
  { projectId, number, dependsOn }: Fields,
): Promise<readonly FormFault[]> {
  const wanted = Array.isArray(dependsOn) ? dependsOn.map(Number) : [];
  if (wanted.length === 0) return [];
  await sql`select pg_advisory_xact_lock(hashtext(${`action.number ${String(projectId)}`}))`.execute(
    transaction,
  );
  const { rows } = await sql<{ number: number; depends_on: number[] }>`
    select number, depends_on from action
    where project_id = ${String(projectId)} and id <> ${id} and deleted_at is null`.execute(transaction);
  const others = new Map(rows.map((row) => [row.number, row.depends_on]));
  const circle = findCircle(Number(number), wanted, others);
  if (circle === null) return [];
  const way = circle.map((one) => `A${one}`).join(' → ');
  return [
    {
      field: 'dependsOn',
      code: 'PRJ-006',
      message: { fr: actionWords.fr.problems.circle(way), en: actionWords.en.problems.circle(way) },
    },
  ];
}
