import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCap17 } from '../../../test/support/command-line.ts';
import { installationFolder } from '../system/installation.ts';

const folder = mkdtempSync(join(tmpdir(), 'cap17-compute-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A distribution of fifty ranges and half a million draws: more than ten seconds of work. */
const names = Array.from({ length: 50 }, (_, k) => `x${k}`);
const long = join(folder, 'long.json');
writeFileSync(
  long,
  JSON.stringify({
    quantities: Object.fromEntries(names.map((name) => [name, { low: 1, high: 2 }])),
    formula: names.map((name) => `log(${name} + 1)`).join(' + '),
    samples: 2 ** 19,
  }),
);

test('Ctrl-C ends a long computation, says so and leaves nothing on standard output but the refusal', async () => {
  const program = join(installationFolder, 'dist', 'server', 'main.js');
  const child = spawn(process.execPath, [program, 'compute', 'distribution', long, '--json', '--lang', 'en']);
  const heard = { stdout: '', stderr: '' };
  child.stdout.on('data', (part: Uint8Array) => (heard.stdout += String(part)));
  child.stderr.on('data', (part: Uint8Array) => (heard.stderr += String(part)));
  setTimeout(() => child.kill('SIGINT'), 1500);
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  expect(exitCode).toBe(3);
  expect(heard.stderr).toContain('Computation cancelled.');
  expect(JSON.parse(heard.stdout)).toEqual({
    errors: [{ code: 'compute.cancelled', path: '', message: 'Computation cancelled.' }],
  });
});

test('a game is computed from a file and from standard input alike', async () => {
  const example = 'examples/games/tennessee-valley.json';
  const fromFile = await runCap17(['compute', 'game', example, '--json']);
  const fromInput = await runCap17(['compute', 'game', '-', '--json'], { input: readFileSync(example) });
  expect(fromFile).toMatchObject({ exitCode: 0, stderr: '' });
  expect(fromInput.stdout).toBe(fromFile.stdout);
});
