import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database, Migration, Seed } from '../ports/database.ts';

const lockNumber = 17_000_002;

/** Remembers from which files each content of the product was loaded. */
export const seedMigration: Migration = {
  id: '2026-11-01-platform-seeds',
  async up(database) {
    await sql`
      create table cap17_seed (
        name text primary key,
        digest text not null,
        loaded_at timestamptz not null default now()
      )
    `.execute(database);
  },
};

type SeedTables = {
  cap17_seed: { name: string; digest: string; loaded_at: Date };
};

/**
 * Loads the content of `data/` whose files changed since they were loaded; each in its own transaction, one process at a time.
 * @returns names of what was loaded now
 */
export async function loadSeeds(
  database: Database,
  seeds: readonly Seed[],
  installation: string,
): Promise<string[]> {
  const tables = database.withTables<SeedTables>();
  const present = new Map(
    (await tables.selectFrom('cap17_seed').select(['name', 'digest']).execute()).map((row) => [
      row.name,
      row.digest,
    ]),
  );
  const loaded: string[] = [];
  for (const seed of seeds) {
    const files = filesOf(seed, installation);
    const digest = digestOf(
      seed,
      files.map(({ bytes }) => bytes),
    );
    if (present.get(seed.name) === digest) continue;
    const documents = Object.fromEntries(
      files.map(({ name, bytes }) => [name, JSON.parse(bytes.toString('utf8')) as unknown]),
    );
    await tables.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(transaction);
      await seed.load(transaction as unknown as Database, documents);
      const row = { name: seed.name, digest, loaded_at: new Date() };
      await transaction
        .insertInto('cap17_seed')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    });
    loaded.push(seed.name);
  }
  return loaded;
}

/** What a seed is made from: its files of `data/`, then those of packages. */
function filesOf(
  { files, packageFiles = [] }: Seed,
  installation: string,
): { name: string; bytes: Buffer }[] {
  const packages = createRequire(join(installation, 'package.json'));
  return [
    ...files.map((name) => ({ name, bytes: readFileSync(join(installation, 'data', name)) })),
    ...packageFiles.map((name) => ({ name, bytes: readFileSync(packages.resolve(name)) })),
  ];
}

function digestOf(seed: Seed, contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(`${seed.name} ${seed.version}`);
  for (const content of contents) hash.update(`\n${content.length}\n`).update(content);
  return hash.digest('hex');
}
