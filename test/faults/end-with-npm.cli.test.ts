import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';

const module = JSON.stringify(join(import.meta.dirname, '..', '..', 'bin', 'setup', 'end-with-npm.mjs'));

/** What a script of npm runs: it says its number, and how it ends. */
const script = `
  import { endWithNpm } from ${module};
  process.once('SIGTERM', () => { console.log('ended'); process.exit(); });
  setInterval(() => {}, 1000);
  endWithNpm();
  console.log(process.pid);
`;

/** A stand-in for npm: it runs a shell, which runs the script and waits for it. */
const npm = `
  require('node:child_process').spawn('sh', ['-c', '"$NODE" --input-type=module -e "$SCRIPT"; :'], { stdio: 'inherit' });
  setInterval(() => {}, 1000);
`;

/** Starts npm and its script. */
async function start(): Promise<{ npm: ChildProcess; lines: AsyncIterator<string>; shell: () => number }> {
  const child = spawn(process.execPath, ['-e', npm], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE: process.execPath, SCRIPT: script },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: pid } = await lines.next();
  onTestFinished(() => {
    child.kill('SIGKILL');
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended, as it must.
    }
  });
  const shell = () => Number(parentOf(Number(pid)));
  return { npm: child, lines, shell };
}

const parentOf = (pid: number): string => {
  return /\) \S+ (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))![1]!;
};

// Elsewhere than on Linux a process is not told of the parent of another.
const onLinux = test.runIf(process.platform === 'linux');

onLinux('what npm launched ends when npm is killed, its shell still there', async () => {
  const running = await start();
  running.npm.kill('SIGKILL');
  expect((await running.lines.next()).value).toBe('ended');
});

onLinux('what npm launched ends when its shell is ended, as npm does with SIGTERM', async () => {
  const running = await start();
  process.kill(running.shell(), 'SIGKILL');
  expect((await running.lines.next()).value).toBe('ended');
});

onLinux('it goes on as long as npm does', async () => {
  const running = await start();
  const ended = running.lines.next().then(({ value }) => value);
  const first = await Promise.race([
    ended,
    once(AbortSignal.timeout(1500), 'abort').then(() => 'still there'),
  ]);
  expect(first).toBe('still there');
});
