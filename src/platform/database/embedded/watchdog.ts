import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { runAs } from './system-user.ts';

/** Last line of the log of a server that ended. */
export const endedMark = 'cap17: the server has ended';

/**
 * The server's parent: a shell that waits until no Cap17 process holds the pipe any more, then stops the server.
 * A process that is killed lets go of the pipe like one that ends: no server is ever left behind.
 * Should the server end by itself, the shell says so in its log.
 */
const script = `file=$1
shift
trap '' HUP INT TERM
exec 3<&0 </dev/null
{ "$@" 3<&-; echo "${endedMark}"; } &
server=$!
cat <&3 >/dev/null
until read -r number rest < "$file" && kill -INT "$number"; do
  kill -0 "$server" || break
  sleep 1
done 2>/dev/null
wait "$server"
`;

const pipeOf = (data: DataFolder): string => join(data.postgres, 'in-use');

/**
 * Holds the server of this data folder: as long as one process does, it runs.
 * @returns what lets go, or null when no server is being watched
 */
export function holdServer(data: DataFolder): (() => void) | null {
  try {
    return hold(data);
  } catch (error) {
    if (/^(ENXIO|ENOENT)$/.test((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function hold(data: DataFolder): () => void {
  const handle = openSync(pipeOf(data), constants.O_WRONLY | constants.O_NONBLOCK);
  let isHeld = true;
  return () => {
    if (isHeld) closeSync(handle);
    isHeld = false;
  };
}

/**
 * Starts the server of a cluster under its watchdog; its first words go to the log file.
 * The starter holds it from the first instant.
 */
export function startWatched(
  data: DataFolder,
  cluster: string,
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
  logFile: string,
): () => void {
  const pipe = pipeOf(data);
  rmSync(pipe, { force: true });
  const made = spawnSync('mkfifo', ['-m', '600', pipe], { ...runAs(data.user), cwd: '/', stdio: 'ignore' });
  if (made.status !== 0 || !existsSync(pipe)) throw new Error(`The pipe ${pipe} cannot be made`);
  // A pipe opens for reading only once somebody can write: opened for both, it lets the two ends be taken in turn.
  const both = openSync(pipe, constants.O_RDWR);
  const reading = openSync(pipe, constants.O_RDONLY);
  const letGo = hold(data);
  const log = openSync(logFile, 'w', 0o600);
  try {
    const watchdog = spawn(
      '/bin/sh',
      ['-c', script, 'cap17-postgres', join(cluster, 'postmaster.pid'), ...command],
      {
        ...runAs(data.user),
        cwd: data.postgres,
        detached: true,
        stdio: [reading, log, log],
        env: environment,
      },
    );
    watchdog.on('error', () => letGo());
    watchdog.unref();
  } finally {
    for (const handle of [both, reading, log]) closeSync(handle);
  }
  return letGo;
}
