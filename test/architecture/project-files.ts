import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationFolder } from '../../src/platform/system/installation.ts';

/** Every file of the project: what is committed, and what is about to be. Without a repository (an archive), what is there. */
export function listProjectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: installationFolder,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(installationFolder, path)));
}

/** The text of a file of the project. */
export const readProjectFile = (path: string): string => readFileSync(join(installationFolder, path), 'utf8');
