import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a running PostgreSQL says of itself in its data folder. */
export interface PostmasterFile {
  readonly pid: number;
  readonly socketFolder: string;
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | '';
}

/** Reads `postmaster.pid`, or null when there is none or it is being written. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 1
      ? { pid, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() as PostmasterFile['status'] }
      : null;
  } catch {
    return null;
  }
}

/**
 * Whether the process of that file is still this cluster's server.
 * After a machine or a container is restarted, its number may have been given to any other program.
 */
export function isServerAlive(cluster: string, { pid }: Pick<PostmasterFile, 'pid'>): boolean {
  if (!isAlive(pid)) return false;
  try {
    return process.platform === 'linux'
      ? readlinkSync(`/proc/${pid}/cwd`) === cluster
      : commandOf(pid).includes('postgres');
  } catch {
    // Ended between the two looks, or somebody else's process: not ours in either case.
    return false;
  }
}

const commandOf = (pid: number): string =>
  execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
