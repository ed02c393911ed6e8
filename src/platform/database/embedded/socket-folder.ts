import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

/**
 * A folder for the database's socket that nobody else may enter, under /tmp because the address of a socket
 * has about a hundred characters at most. Its name comes from the data folder; where somebody else took it, another is made.
 */
export function openSocketFolder(data: DataFolder): string {
  const uid = data.user?.uid ?? process.getuid!();
  const digest = createHash('sha256').update(realpathSync(data.postgres)).digest('hex').slice(0, 12);
  const folder = join('/tmp', `cap17-${uid}-${digest}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (data.user) chownSync(folder, data.user.uid, data.user.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return isOurs(folder, uid) ? folder : anotherFolder(data);
}

/** Removes what a killed server left: its number may be that of another process, or of one not yet buried. */
export function clearSocketFolder(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith('.s.PGSQL.')) rmSync(join(folder, name), { force: true });
}

function isOurs(folder: string, uid: number): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && stat.uid === uid && (stat.mode & 0o077) === 0;
}

function anotherFolder(data: DataFolder): string {
  const folder = mkdtempSync('/tmp/cap17-');
  chmodSync(folder, 0o700);
  if (data.user) chownSync(folder, data.user.uid, data.user.gid);
  return folder;
}
