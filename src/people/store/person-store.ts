import type { PeopleDatabase } from './record-store.ts';

/** How people are called; those without a name by the part of their address before the @. */
export async function listPersonNames(
  database: PeopleDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name, email }) => [id, name.trim() || email.replace(/@.*$/, '')]));
}
