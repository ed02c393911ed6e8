import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installationFolder } from '../../src/platform/system/installation.ts';
import { userEnvironment } from './running-server.ts';

export interface CommandAnswer {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line in a process of its own, as a user would: for `*.cli.test.ts`. */
export function runCap17(
  commandArguments: readonly string[],
  {
    input,
    environment = {},
    folder,
  }: { input?: string | Uint8Array; environment?: Record<string, string>; folder?: string } = {},
): Promise<CommandAnswer> {
  const child = spawn(
    process.execPath,
    [join(installationFolder, 'dist', 'server', 'main.js'), ...commandArguments],
    {
      env: { ...userEnvironment(), ...environment },
      cwd: folder ?? installationFolder,
    },
  );
  const stdout: Uint8Array[] = [];
  const stderr: Uint8Array[] = [];
  child.stdout.on('data', (part: Uint8Array) => stdout.push(part));
  child.stderr.on('data', (part: Uint8Array) => stderr.push(part));
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) =>
      resolve({
        exitCode,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    );
  });
}
