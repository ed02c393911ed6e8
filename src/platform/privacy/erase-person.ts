import { recordErasure } from '../backup/erasures.ts';
import type { Database } from '../ports/database.ts';
import type { PersonalData } from '../ports/personal-data.ts';

/**
 * Forgets a person everywhere: each room removes what it keeps, what is shared keeps no name, and a number that names
 * nobody is remembered so that a restored backup forgets too. To be called in a transaction: all of it or nothing.
 */
export async function erasePerson(
  transaction: Database,
  registry: readonly PersonalData[],
  personId: string,
  at: Date,
): Promise<void> {
  await eraseEverywhere(transaction, registry, personId);
  await recordErasure(transaction, { subject: personId, at: at.toISOString() });
}

/** The same without remembering it, for who is already known as erased. */
export async function eraseEverywhere(
  transaction: Database,
  registry: readonly PersonalData[],
  personId: string,
): Promise<void> {
  for (const { erase } of [...registry].reverse()) await erase(transaction, personId);
}
