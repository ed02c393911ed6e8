import { sql } from 'kysely';
import { freeSlug } from '../domain/organisation.ts';
import type { PeopleTransaction } from './record-store.ts';

/**
 * An address word that no row of this table has, the one asked for or near it; nobody else chooses one until the transaction
 * ends. The table has `id uuid` and `slug text`.
 */
export async function chooseFreeSlug(
  transaction: PeopleTransaction,
  table: 'territory' | 'project' | 'story',
  wanted: string,
  id: string,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${`${table}.slug`}))`.execute(transaction);
  const { rows } = await sql<{ slug: string }>`
    select slug from ${sql.table(table)} where id <> ${id} and slug like ${`${wanted.slice(0, 56)}%`}`.execute(
    transaction,
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  return freeSlug(wanted, (slug) => taken.has(slug));
}
