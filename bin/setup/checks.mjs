import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './prepare.mjs';

const bin = (...path) => join(root, 'node_modules', ...path);

/** Checks that pass or fail as a whole: one program, by its exit code. */
export function programChecks(runtime) {
  return [
    { name: 'types', command: [runtime, bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', root] },
    {
      name: 'style',
      command: [runtime, bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--max-diagnostics=50', root],
    },
    {
      name: 'arrows',
      command: [
        runtime,
        bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
        'src',
        '--config',
        '.dependency-cruiser.cjs',
      ],
    },
  ];
}

/** Runs a program, its words shown; `{ passed, failed }` is one or the other. */
export async function runProgram({ command }) {
  const status = await run(command);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs projects of the tests and counts tests; a file that cannot even be read counts as one failure.
 * @param options.saidAtTheEnd shows the words of the run in one piece, for one that goes on beside another
 */
export async function runTests(runtime, projects, { saidAtTheEnd = false } = {}) {
  const report = join(root, '.cache', `tests-${process.pid}-${projects[0]}.json`);
  const selection = projects.flatMap((project) => ['--project', project]);
  const status = await run(
    [
      runtime,
      bin('vitest', 'vitest.mjs'),
      'run',
      ...selection,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    saidAtTheEnd,
  );
  const counts = readReport(report);
  rmSync(report, { force: true });
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const unreadable = report.testResults.filter(
      (result) =>
        result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
    ).length;
    return { passed: report.numPassedTests, failed: report.numFailedTests + unreadable };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run([program, ...rest], saidAtTheEnd = false) {
  return new Promise((resolve) => {
    const output = saidAtTheEnd ? 'pipe' : 'inherit';
    const child = spawn(program, rest, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
    child.on('error', () => resolve(1));
    child.on('exit', async (code) => {
      // Its last words may still be on their way; a process that it left behind may hold the pipe for ever.
      if (saidAtTheEnd) await Promise.race([once(child, 'close'), wait(1_000)]);
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}
