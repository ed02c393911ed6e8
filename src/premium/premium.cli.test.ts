import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCap17 } from '../../test/support/command-line.ts';

const example = 'examples/alliances/cuisine-partagee-incertaine.json';
const folder = mkdtempSync(join(tmpdir(), 'cap17 prime é '));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file in a folder whose name has spaces and accents. */
function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('the same file, seed and version give the same bytes, from a file or from standard input', async () => {
  const first = await runCap17(['premium', example, '--json', '--seed', '5']);
  const second = await runCap17(['premium', '-', '--json', '--seed', '5'], { input: readFileSync(example) });
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  expect(second.stdout).toBe(first.stdout);
  expect(first.stdout.trimEnd().split('\n')).toHaveLength(1);
});

test('the page follows the locale, then --lang, and has no colour out of a terminal', async () => {
  const [french, english] = await Promise.all([
    runCap17(['premium', example]),
    runCap17(['premium', example, '--lang', 'en']),
  ]);
  expect(french.stdout).toContain('Combien\u202f?');
  expect(english.stdout).toContain('How much?');
  expect(french.stdout).not.toContain('\u001b');
});

test.each([
  ['nothing', ''],
  ['half an object', '{"format":'],
  ['UTF-16', Buffer.from('\ufeff{"a":1}', 'utf16le')],
  ['another format', '{"format":"cap17/game@1"}'],
  ['a hundred thousand levels', '['.repeat(100_000)],
])('%s is exit code 2, with reasons and no stack', async (name, content) => {
  const path = written(`${name}.json`, content);
  const { exitCode, stdout, stderr } = await runCap17(['premium', path, '--json']);
  expect(exitCode).toBe(2);
  const { errors } = JSON.parse(stdout) as { errors: { code: string; path: string; message: string }[] };
  expect(errors.length).toBeGreaterThan(0);
  for (const { code, message } of errors) {
    expect(code).toMatch(/^[a-z]+\.[a-z0-9-]+$/);
    expect(stderr).toContain(message);
  }
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|node:internal/);
});

test('a missing file, a folder, an unknown option, a number out of bounds are exit code 2', async () => {
  const runs = [
    [join(folder, 'nowhere.json')],
    [folder],
    [example, '--pdff', 'x'],
    [example, '--samples', '0'],
    [example, '--seed', '4294967296'],
    [example, example],
    [],
  ];
  const answers = await Promise.all(runs.map((words) => runCap17(['premium', ...words])));
  expect(answers.map(({ exitCode }) => exitCode)).toEqual(runs.map(() => 2));
  for (const { stdout, stderr } of answers) {
    expect(stdout).toBe('');
    expect(stderr.trim()).not.toBe('');
  }
});

test('the command takes at most 150 MB on a file of three members', async () => {
  const report =
    'process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + " kB"))';
  const { stderr } = await runCap17(['premium', example, '--json'], {
    environment: { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(report)}"` },
  });
  const peak = Number(/peak (\d+) kB/.exec(stderr)![1]);
  expect(peak / 1000).toBeLessThanOrEqual(150);
});

test('several documents are written at once; with --json, standard output keeps exactly the document', async () => {
  const names = ['dossier été.pdf', 'dossier.docx', 'chiffres.xlsx'].map((name) => join(folder, name));
  const [pdf, docx, xlsx] = names as [string, string, string];
  const words = ['premium', example, '--json', '--pdf', pdf, '--docx', docx, '--xlsx', xlsx];
  const { exitCode, stdout, stderr } = await runCap17(words);
  expect(exitCode).toBe(0);
  expect(stdout).toBe((await runCap17(['premium', example, '--json'])).stdout);
  for (const name of names) expect(stderr).toContain(name);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const first = names.map((name) => readFileSync(name));
  await runCap17(words);
  expect(names.map((name) => readFileSync(name))).toEqual(first);
});

test('a wrong file writes no document', async () => {
  const out = join(folder, 'never.pdf');
  const { exitCode } = await runCap17(['premium', written('wrong.json', '{}'), '--pdf', out]);
  expect(exitCode).toBe(2);
  expect(existsSync(out)).toBe(false);
});

test('names of documents that cannot be are told at once, before anything is computed or lost', async () => {
  const input = written('input.json', readFileSync(example));
  mkdirSync(join(folder, 'there'), { recursive: true });
  const twice = join(folder, 'twice');
  const cases: readonly (readonly [string[], string])[] = [
    [['--pdf', input], 'cli.same-file'],
    [['--pdf', join(folder, 'there', '..', 'input.json')], 'cli.same-file'],
    [['--pdf', join(folder, 'there')], 'file.is-folder'],
    [['--docx', join(folder, 'absent', 'x.docx')], 'file.no-folder'],
    [['--pdf', twice, '--docx', twice], 'cli.same-file'],
    [['--xlsx=-'], 'cli.no-output-name'],
    [['--xlsx', ''], 'cli.missing-value'],
  ];
  const answers = await Promise.all(cases.map(([words]) => runCap17(['premium', input, '--json', ...words])));
  for (const [at, { exitCode, stdout, stderr }] of answers.entries()) {
    expect(exitCode).toBe(2);
    const { errors } = JSON.parse(stdout) as { errors: { code: string; message: string }[] };
    expect(errors.map(({ code }) => code)).toEqual([cases[at]![1]]);
    expect(stderr).toContain(errors[0]!.message);
  }
  expect(readFileSync(input)).toEqual(readFileSync(example));
});

test('a file that cannot be written is exit code 3, and says why', async () => {
  const { exitCode, stdout, stderr } = await runCap17(['premium', example, '--json', '--pdf', '/dev/full']);
  expect(exitCode).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ errors: [{ code: 'file.unwritable' }] });
  expect(stderr).toContain('ENOSPC');
});

test('the help tells the documents', async () => {
  const { stdout } = await runCap17(['premium', '--help', '--lang', 'en']);
  for (const option of ['--pdf OUT', '--docx OUT', '--xlsx OUT']) expect(stdout).toContain(option);
});
