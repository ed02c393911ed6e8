import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from './running-server.ts';

/**
 * Puts in a folder what a first start leaves: the database is created, its content loaded, and nobody has come yet.
 * For what is tried from the next start on; a first start takes seconds, a copy does not.
 */
export async function copyUsedData(folder: string): Promise<void> {
  usedFolder ??= startOnce();
  const copied = spawnSync('cp', ['-a', `${await usedFolder}/.`, folder], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(copied.stderr);
}

/** A new folder with what a first start leaves; who asks for it removes it. */
export async function newUsedData(): Promise<string> {
  const folder = mkdtempSync('/tmp/cap17-test-');
  await copyUsedData(folder);
  return folder;
}

/** One for all the tests of this process. */
let usedFolder: Promise<string> | undefined;

async function startOnce(): Promise<string> {
  const folder = mkdtempSync(join(process.env.USED_DATA_PLACE ?? '/tmp', 'cap17-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const server = await startServer({ CAP17_DATA: folder, CAP17_LOG: 'warn' });
  await server.stop('SIGINT');
  return folder;
}
