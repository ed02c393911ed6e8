import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock file without its owner's number is one just being written, unless it has been so for that long. */
const writingMilliseconds = 10_000;

/** Runs `work` while holding a lock file; one whose process is gone is taken over. */
export async function withFileLock<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  while (!take(file)) await wait(30);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAbandoned(file)) rmSync(file, { force: true });
    return false;
  }
}

function isAbandoned(file: string): boolean {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner === process.pid) return false;
    if (!owner) return Date.now() - statSync(file).mtimeMs > writingMilliseconds;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
