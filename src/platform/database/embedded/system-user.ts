import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The user under which PostgreSQL runs when Cap17 is started by root; PostgreSQL refuses root itself. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** Users that exist for such work, the best first. */
const candidates = ['cap17', 'nobody'];

/** Null unless this process is root's. Data that already belong to somebody keep their owner. */
export function databaseUser(existingData: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const users = readUsers();
  const owner = statSync(existingData, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0)
    return (
      users.find(({ uid }) => uid === owner.uid) ?? {
        uid: owner.uid,
        gid: owner.gid,
        name: String(owner.uid),
      }
    );
  const chosen = candidates.flatMap((name) => users.filter((user) => user.name === name))[0];
  return chosen ?? { uid: 65_534, gid: 65_534, name: 'nobody' };
}

function readUsers(): SystemUser[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines
    .map((line) => line.split(':'))
    .flatMap(([name, , uid, gid]) =>
      name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [],
    );
}

/** What `spawn` needs to run something as that user. */
export const runAs = (user: SystemUser | null): { uid?: number; gid?: number } =>
  user ? { uid: user.uid, gid: user.gid } : {};

/** Whether that user may go into the folder: the system itself is asked, so that access lists count. */
export function canEnter(user: SystemUser | null, folder: string): boolean {
  return (
    user === null ||
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...runAs(user), cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}
