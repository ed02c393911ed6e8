import { sql } from 'kysely';
import { type Erasure, listErasures, recordErasure } from '../backup/erasures.ts';
import type { Database } from '../ports/database.ts';
import type { PersonalData } from '../ports/personal-data.ts';
import { eraseEverywhere } from './erase-person.ts';

/**
 * Forgets again, in a database just restored, everybody who asked for it: those that the replaced content knew, those of
 * the lists beside the backups, those of the archive itself.
 * @returns how many
 */
export async function reapplyErasures(
  transaction: Database,
  registry: readonly PersonalData[],
  listed: readonly Erasure[],
): Promise<number> {
  await sql`insert into cap17_erasure select subject, at from kept_erasure on conflict do nothing`.execute(
    transaction,
  );
  for (const erasure of listed) await recordErasure(transaction, erasure);
  const all = await listErasures(transaction);
  for (const { subject } of all) await eraseEverywhere(transaction, registry, subject);
  return all.length;
}
