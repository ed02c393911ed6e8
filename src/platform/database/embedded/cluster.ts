import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '../../config/start-refusal.ts';
import type { DataFolder } from './data-folder.ts';
import type { PostgresPrograms } from './postgres-programs.ts';
import { runAs, type SystemUser } from './system-user.ts';

/** Major version of the embedded PostgreSQL; each has its own cluster. */
const majorVersion = 18;
/** The database role and the database of Cap17. */
export const roleName = 'cap17';

/** The cluster's folder, and the role's password. */
export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/** Whether a start on this data folder would create the database. */
export const isNew = (data: DataFolder): boolean =>
  !existsSync(join(data.postgres, String(majorVersion), 'PG_VERSION'));

/**
 * Opens the cluster of the data folder, created at the first start; a creation that was cut short is begun again.
 * @throws StartRefusal when the data were written by a newer version
 */
export function openCluster(data: DataFolder, programs: PostgresPrograms): Cluster {
  refuseNewer(data);
  mkdirSync(data.postgres, { recursive: true, mode: 0o700 });
  own(data.postgres, data.user);
  const folder = join(data.postgres, String(majorVersion));
  if (isNew(data)) createCluster(data, programs, folder);
  return { folder, password: readFileSync(passwordFile(data), 'utf8').trim() };
}

const passwordFile = (data: DataFolder): string => join(data.postgres, 'password');

function refuseNewer(data: DataFolder): void {
  const versions = existsSync(data.postgres)
    ? readdirSync(data.postgres)
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
    : [];
  const newest = Math.max(0, ...versions);
  if (newest <= majorVersion) return;
  throw new StartRefusal('start.newer-data', {
    fr: `Les données de «\u202F${data.path}\u202F» ont été écrites par une version plus récente de Cap17 (PostgreSQL ${newest}, ici ${majorVersion}). Mettez Cap17 à jour, ou choisissez un autre dossier avec CAP17_DATA.`,
    en: `The data of “${data.path}” were written by a newer version of Cap17 (PostgreSQL ${newest}, here ${majorVersion}). Update Cap17, or choose another folder with CAP17_DATA.`,
  });
}

function createCluster(data: DataFolder, programs: PostgresPrograms, folder: string): void {
  for (const name of readdirSync(data.postgres))
    if (name.startsWith(`${majorVersion}.draft`))
      rmSync(join(data.postgres, name), { recursive: true, force: true });
  if (!existsSync(passwordFile(data))) writePassword(data);
  const draft = `${folder}.draft`;
  let refusal = '';
  for (const characters of characterTypes()) {
    rmSync(draft, { recursive: true, force: true });
    const done = spawnSync(programs.initdb, initdbArguments(draft, passwordFile(data), characters), {
      ...runAs(data.user),
      cwd: data.postgres,
      encoding: 'utf8',
      env: { LC_ALL: 'C', PATH: process.env.PATH },
    });
    if (done.status === 0) {
      renameSync(draft, folder);
      for (const path of [data.postgres, data.path]) synchronise(path);
      return;
    }
    refusal = lastLine(done.stderr ?? String(done.error));
  }
  rmSync(draft, { recursive: true, force: true });
  throw new StartRefusal('start.database-not-created', {
    fr: `La base de données n’a pas pu être créée dans «\u202F${data.postgres}\u202F»\u00A0: ${refusal}`,
    en: `The database could not be created in “${data.postgres}”: ${refusal}`,
  });
}

/**
 * Sorting by code point is the same on every machine (French order is asked for where it shows);
 * the kinds of characters, which full-text search needs, come from the system under one of these names.
 */
const characterTypes = (): string[] => ['C.UTF-8', 'en_US.UTF-8', 'C'];

function initdbArguments(folder: string, password: string, characters: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${roleName}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${characters}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ];
}

function writePassword(data: DataFolder): void {
  const draft = `${passwordFile(data)}.draft`;
  writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
  own(draft, data.user);
  synchronise(draft);
  renameSync(draft, passwordFile(data));
  synchronise(data.postgres);
}

/** Makes a file or the names in a folder safe from a power cut: without its password the database would be lost with it. */
function synchronise(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function own(path: string, user: SystemUser | null): void {
  if (user) chownSync(path, user.uid, user.gid);
}

const lastLine = (output: string): string =>
  output
    .trim()
    .split('\n')
    .filter((line) => !/^initdb: (removing|hint)/.test(line))
    .at(-1) ?? '';
