import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Migration, Seed } from '../ports/database.ts';

/** Published reference lists, as they are in `data/`: a room that needs more than to show them makes its own tables. */
export const referenceMigration: Migration = {
  id: '2026-11-02-platform-reference-documents',
  async up(database) {
    await sql`
      create table reference_document (
        name text primary key,
        content jsonb not null
      )
    `.execute(database);
  },
};

type ReferenceTables = {
  reference_document: { name: string; content: string };
};

/** One seed per JSON file of `data/`. */
export function listReferenceSeeds(installation: string): Seed[] {
  const files = readdirSync(join(installation, 'data'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.map((file) => ({
    name: `reference/${file}`,
    files: [file],
    version: 1,
    async load(database, documents) {
      const row = { name: file.replace(/\.json$/, ''), content: JSON.stringify(documents[file]) };
      await database
        .withTables<ReferenceTables>()
        .insertInto('reference_document')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    },
  }));
}
