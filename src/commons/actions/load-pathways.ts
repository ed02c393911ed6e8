import { sql } from 'kysely';
import { insertVersion, type PeopleTransaction, peopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { mergeStarter, type ResourceFields } from '../domain/starter.ts';
import { fieldsOfStarterPathway, type StarterPathway } from '../domain/starter-pathway.ts';
import { pathwayRecord } from '../pathways/pathway-record.ts';
import { stableId } from './stable-id.ts';

/** Loads the pathways that come with the product; what people changed since is kept, and what they removed stays removed. */
export async function loadPathways(
  database: Database,
  entries: readonly StarterPathway[],
  at: Date,
): Promise<void> {
  // A seed runs in a transaction of its own.
  const transaction = peopleDatabase(database) as PeopleTransaction;
  for (const [index, entry] of entries.entries()) {
    // Their order is that of the file.
    await loadOne(transaction, entry, new Date(at.getTime() + index));
  }
}

async function loadOne(transaction: PeopleTransaction, entry: StarterPathway, at: Date): Promise<void> {
  const id = stableId(`pathway ${entry.id}`);
  const next: ResourceFields = { ...fieldsOfStarterPathway(entry), answer: '', origin: 'starter' };
  const current = await pathwayRecord.get(transaction, id);
  const version = (current?.version ?? 0) + 1;
  if (current === null) {
    await pathwayRecord.insert(transaction, { id, fields: next, organisationId: null, at });
    await insertVersion(transaction, { kind: 'pathway', id, version, fields: next, personId: null, at });
  } else {
    const { rows } = await sql<{ before: ResourceFields | null }>`
      select origin_fields as before from pathway where id = ${id}`.execute(transaction);
    const merged = mergeStarter(rows[0]?.before ?? null, current.fields, next);
    if (merged !== null) {
      await pathwayRecord.write(transaction, id, merged, version, at);
      await insertVersion(transaction, { kind: 'pathway', id, version, fields: merged, personId: null, at });
    }
  }
  await sql`update pathway set origin_fields = ${JSON.stringify(next)}::jsonb where id = ${id}`.execute(
    transaction,
  );
}
