import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeRow } from './closing.ts';
import { type BenchRow, measureRow, type RowResult, thisMachine } from './harness.ts';
import { type Results, showPage, showRow } from './shown.ts';

/**
 * Measures the rows of every `*.bench.ts` of this folder, or of the subjects named, each in a process of its own; writes
 * `results/<machine>.json` and docs/benchmarks.md. Subjects not measured this time keep their last results.
 */
const folder = import.meta.dirname;
const [first, ...others] = process.argv.slice(2);

if (first === '--row') {
  const [subject, ...indexes] = others;
  const { rows } = await subjectOf(subject!);
  try {
    for (const index of indexes)
      process.stdout.write(`\n${JSON.stringify(await measureRow(rows[Number(index)]!))}\n`);
  } finally {
    await closeRow();
  }
} else {
  await measureAll(first === undefined ? [] : [first, ...others]);
}

async function measureAll(asked: readonly string[]): Promise<void> {
  const subjects = readdirSync(folder).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
  const unknown = asked.filter((subject) => !subjects.includes(subject));
  if (unknown.length > 0) {
    process.stderr.write(`No benchmark named ${unknown.join(', ')}; there are: ${subjects.join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const machine = thisMachine();
  const path = join(
    folder,
    'results',
    `${slug(`${machine.system} ${machine.processor} ${machine.cores} cores`)}.json`,
  );
  const before: Partial<Results> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const measured: Record<string, readonly RowResult[]> = {};
  const failed: Record<string, readonly string[]> = {};
  mkdirSync(join(folder, 'results'), { recursive: true });
  /** Without subjects that are no more. */
  const known = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([name]) => subjects.includes(name))
        .sort(),
    );
  for (const subject of asked.length > 0 ? asked : subjects) {
    const { results, failures } = await measureSubject(subject);
    if (results.length > 0) measured[subject] = results;
    failed[subject] = failures;
    // Written after each subject: a long run that is stopped keeps what it measured.
    const notMeasured = Object.fromEntries(
      Object.entries(known({ ...before.notMeasured, ...failed })).filter(([, rows]) => rows.length > 0),
    );
    const kept = { machine, subjects: known({ ...before.subjects, ...measured }), notMeasured };
    writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`);
    writePage();
  }
  const missed = Object.values(measured)
    .flat()
    .filter(({ met }) => met === false);
  process.stdout.write(
    missed.length === 0
      ? '\nEvery bar measured is met.\n'
      : `\nBars missed: ${missed.map(({ group, work }) => `${group} ${work}`).join('; ')}\n`,
  );
  const failures = Object.values(failed).flat();
  if (failures.length === 0) return;
  process.stderr.write(`Not measured, for the reasons above: ${failures.join('; ')}\n`);
  process.exitCode = 1;
}

interface Measured {
  readonly results: readonly RowResult[];
  /** The rows that failed, or the subject itself. */
  readonly failures: readonly string[];
}

/** A row that fails is named, and the others go on. */
async function measureSubject(subject: string): Promise<Measured> {
  let found: Subject;
  try {
    found = await subjectOf(subject);
  } catch (error) {
    process.stderr.write(`${subject}: ${error instanceof Error ? error.message : error}\n`);
    return { results: [], failures: [subject] };
  }
  const { rows, together } = found;
  const indexes = rows.map((_, index) => index);
  const runs = together ? [indexes] : indexes.map((index) => [index]);
  const failures: string[] = [];
  const results = runs.flatMap((run) => {
    const done = measureRows(subject, run);
    for (const result of done) process.stdout.write(`${showRow(result)}\n`);
    for (const index of run.slice(done.length)) failures.push(`${rows[index]!.group}: ${rows[index]!.work}`);
    return done;
  });
  return { results, failures };
}

/** Measures rows of a subject in one process of their own: as many results, or fewer when one has failed. */
function measureRows(subject: string, indexes: readonly number[]): RowResult[] {
  const words = [join(folder, 'run.ts'), '--row', subject, ...indexes.map(String)];
  const done = spawnSync(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return done.stdout
    .split('\n')
    .filter((line) => line.startsWith('{"group"'))
    .map((line) => JSON.parse(line) as RowResult);
}

interface Subject {
  readonly rows: readonly BenchRow[];
  /** Rows measured in one process: what they need takes long to make, their memory is that of all of them. */
  readonly together?: boolean;
}

async function subjectOf(subject: string): Promise<Subject> {
  return (await import(pathToFileURL(join(folder, `${subject}.bench.ts`)).href)) as Subject;
}

/** docs/benchmarks.md, from the results of every machine. */
function writePage(): void {
  const files = readdirSync(join(folder, 'results'))
    .filter((file) => file.endsWith('.json'))
    .sort();
  const all = files.map((file) => JSON.parse(readFileSync(join(folder, 'results', file), 'utf8')) as Results);
  writeFileSync(join(folder, '..', 'docs', 'benchmarks.md'), showPage(all));
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
