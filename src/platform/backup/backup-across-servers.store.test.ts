import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createScratchDatabase } from '../../../test/support/scratch-database.ts';
import { silentLog } from '../../../test/support/silent-log.ts';
import { startTestServer } from '../../../test/support/test-server.ts';
import { allMigrations } from '../database/all-migrations.ts';
import { connect } from '../database/connection.ts';
import { migrate } from '../database/migrate.ts';
import type { Database } from '../ports/database.ts';
import { restoreArchive } from './restore-archive.ts';
import { writeArchive } from './write-archive.ts';

const debian = '/usr/lib/postgresql/15/bin/postgres';

async function serverMajor(database: Database): Promise<number> {
  const { rows } = await sql<{ n: string }>`select current_setting('server_version_num') as n`.execute(
    database,
  );
  return Math.floor(Number(rows[0]!.n) / 10_000);
}

test('a content goes from PostgreSQL 18 to 15 and back with the same digests', async ({ skip }) => {
  skip(!existsSync(debian), 'PostgreSQL 15 is not installed here');
  const folder = mkdtempSync('/tmp/cap17-test-');
  const here = await createScratchDatabase({ empty: true });
  await migrate(here.database, allMigrations, '1.0.0');
  skip((await serverMajor(here.database)) === 15, 'done once, from PostgreSQL 18');
  const back = await createScratchDatabase({ empty: true });
  const old = await startTestServer('debian');
  const there = connect({ ...old.place, database: 'postgres' }, 4, silentLog);
  const move = async (from: Database, to: Database, name: string) => {
    const path = join(folder, name);
    const written = await writeArchive(from, path, { release: '1.0.0', now: new Date() });
    const restored = await restoreArchive(to, path, {
      migrations: allMigrations,
      release: '1.0.0',
      replace: false,
      anotherInstance: false,
      afterwards: async () => {},
    });
    expect(restored.manifest.content).toBe(written.manifest.content);
    return written.manifest;
  };
  try {
    const organisations = `insert into organisation (id, state, slug, kind, name, created_at, updated_at)
      select gen_random_uuid(), 'published', 'o' || i, 'association', 'Éléonore n° ' || i || ' «\u202F€\u202F»', now() - i * interval '1 hour', now() from generate_series(1, 5000) i`;
    await sql.raw(organisations).execute(here.database);
    expect([await serverMajor(here.database), await serverMajor(there.database)]).toEqual([18, 15]);
    const first = await move(here.database, there.database, 'a');
    const second = await move(there.database, back.database, 'b');
    const third = await writeArchive(back.database, join(folder, 'c'), { release: '1.0.0', now: new Date() });
    expect(second.tables).toEqual(first.tables);
    expect(third.manifest.tables).toEqual(first.tables);
    expect(first.tables.organisation!.rows).toBe(5000);
  } finally {
    await there.close();
    await old.stop();
    await here.close();
    await back.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
