import type { Database } from '../ports/database.ts';
import type { PersonalData } from '../ports/personal-data.ts';

/** Format of the file that a person takes away. */
const personalDataFormat = 'cap17/personal-data@1';

/** Everything that the rooms keep of a person, with why and for how long, as one document. */
export async function exportPerson(
  database: Database,
  registry: readonly PersonalData[],
  personId: string,
  { now, origin }: { readonly now: Date; readonly origin: string },
): Promise<object> {
  const kept = [];
  for (const { name, what, why, basis, kept: period, export: read } of registry)
    kept.push({ name, what, why, basis, kept: period, records: await read(database, personId) });
  return { format: personalDataFormat, site: origin, writtenAt: now.toISOString(), person: personId, kept };
}
