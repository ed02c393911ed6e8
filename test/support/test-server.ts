import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prepareDatabase } from '../../src/platform/app.ts';
import { connect, type DatabasePlace } from '../../src/platform/database/connection.ts';
import {
  findPostgres,
  type PostgresPrograms,
} from '../../src/platform/database/embedded/postgres-programs.ts';
import { readPostmasterFile } from '../../src/platform/database/embedded/postmaster-file.ts';
import { databaseUser, runAs } from '../../src/platform/database/embedded/system-user.ts';
import { startWatched } from '../../src/platform/database/embedded/watchdog.ts';
import { installationFolder } from '../../src/platform/system/installation.ts';
import { silentLog } from './silent-log.ts';

/** A database server for one run of the tests, with a migrated and seeded database to copy from. */
export interface TestServer {
  readonly place: Exclude<DatabasePlace, { connectionString: string }>;
  stop(): Promise<void>;
}

/** The database that every scratch database is copied from. */
export const templateName = 'cap17_template';

const debianPrograms: PostgresPrograms = {
  initdb: '/usr/lib/postgresql/15/bin/initdb',
  postgres: '/usr/lib/postgresql/15/bin/postgres',
};

/** Starts a server that forgets fast: nothing of it survives the run, so nothing waits for the disk. */
export async function startTestServer(kind: 'embedded' | 'debian'): Promise<TestServer> {
  const folder = mkdtempSync('/tmp/cap17-test-');
  chmodSync(folder, 0o755);
  const user = databaseUser(join(folder, 'nothing'));
  const postgres = join(folder, 'postgres');
  mkdirSync(postgres, { mode: 0o700 });
  writeFileSync(join(postgres, 'password'), 'test');
  if (user) for (const path of [postgres, join(postgres, 'password')]) chownSync(path, user.uid, user.gid);
  const programs = kind === 'embedded' ? findPostgres(installationFolder, folder, user) : debianPrograms;
  const cluster = join(postgres, 'cluster');
  const made = spawnSync(
    programs.initdb,
    [
      '-D',
      cluster,
      '-U',
      'cap17',
      `--pwfile=${join(postgres, 'password')}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    { ...runAs(user), cwd: postgres, encoding: 'utf8', env: { PATH: process.env.PATH } },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: postgres,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
    timezone: 'UTC',
  };
  const command = [
    programs.postgres,
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const letGo = startWatched(
    { path: folder, postgres, user },
    cluster,
    command,
    { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    join(postgres, 'log'),
  );
  await waitFor(
    () => readPostmasterFile(cluster)?.status === 'ready',
    () => readFileSync(join(postgres, 'log'), 'utf8'),
  );
  const place = { host: postgres, port: 5432, user: 'cap17', password: 'test', database: 'postgres' };
  await createTemplate(place);
  return {
    place,
    async stop() {
      letGo();
      await waitFor(
        () => readPostmasterFile(cluster) === null,
        () => 'The test server does not stop',
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createTemplate(place: TestServer['place']): Promise<void> {
  const administration = connect(place, 1, silentLog);
  await administration.pool.query(`create database ${templateName}`);
  await administration.close();
  const template = connect({ ...place, database: templateName }, 1, silentLog);
  await prepareDatabase(template, silentLog);
  await template.close();
}

async function waitFor(holds: () => boolean, explain: () => string): Promise<void> {
  for (const deadline = Date.now() + 30_000; !holds(); await wait(10))
    if (Date.now() > deadline) throw new Error(explain());
}
