import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

/** Runs projects of the tests and counts tests; a file that cannot even be read counts as one failure. */
export async function runTests(runtime, projects) {
  const report = join(root, '.cache', `tests-${process.pid}.json`);
  const selection = projects.flatMap((project) => ['--project', project]);
  const status = await run([
    runtime,
    bin('vitest', 'vitest.mjs'),
    'run',
    ...selection,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
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

function run([program, ...rest]) {
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
