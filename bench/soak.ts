import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ScratchData } from '../test/faults/scratch-data.ts';
import { createOrganisation, insertWriter, startForWriters } from '../test/faults/writer.ts';

/**
 * `npm run bench -- soak [MINUTES]`: a long run of mixed load on the built server, thirty minutes unless told. Its memory
 * must not grow by more than 1 MB a minute once warm, and it must leave no descriptor and no temporary file behind.
 */
const minutes = Number(process.argv[2] ?? 30);
const greatest = { slope: 1, descriptors: 10 };
const pages = [
  '/',
  '/en',
  '/methode',
  '/organisations',
  '/organisations?q=soak',
  '/etat',
  '/simulateur',
  '/vie-privee',
  '/rien',
];
const alliance = readFileSync(
  join(import.meta.dirname, '..', 'examples', 'alliances', firstAlliance()),
  'utf8',
);

function firstAlliance(): string {
  return readdirSync(join(import.meta.dirname, '..', 'examples', 'alliances')).find((name) =>
    name.endsWith('.json'),
  )!;
}

interface Sample {
  readonly minute: number;
  readonly megabytes: number;
  readonly descriptors: number;
}

const statuses = new Map<string, number>();
const count = (kind: string, status: number) =>
  statuses.set(`${kind} ${status}`, (statuses.get(`${kind} ${status}`) ?? 0) + 1);

const data = new ScratchData();
const server = await startForWriters({
  CAP17_DATA: data.path,
  CAP17_JOBS: 'server',
  CAP17_COSTLY_REQUESTS: '100000',
});
const pid = server.process.pid!;
try {
  const client = await data.connect();
  const cookie = await insertWriter(client);
  await client.end();
  const filesBefore = temporaryFiles();
  const end = Date.now() + minutes * 60_000;
  const samples: Sample[] = [];
  const load = Promise.all(Array.from({ length: 8 }, (_, hand) => keepAsking(hand, cookie, end)));
  for (const start = Date.now(); Date.now() < end; await wait(2_000))
    samples.push(look((Date.now() - start) / 60_000));
  await load;
  await wait(1_000);
  report(samples, temporaryFiles() - filesBefore);
} finally {
  await server.stop();
  data.remove();
}

async function keepAsking(hand: number, cookie: string, end: number): Promise<void> {
  for (let turn = 0; Date.now() < end; turn++) {
    const path = pages[(turn + hand) % pages.length]!;
    const headers: Record<string, string> = turn % 2 === 0 ? { cookie } : {};
    const answer = await fetch(`${server.origin}${path}`, { headers });
    await answer.arrayBuffer();
    count('page', answer.status);
    if (turn % 10 === hand % 10) {
      const made = await createOrganisation(server.origin, cookie, `soak ${hand} ${turn} ${Date.now()}`);
      await made.arrayBuffer();
      count('write', made.status);
    }
    if (turn % 50 === hand) {
      const computed = await fetch(`${server.origin}/api/v1/premium?samples=1024`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: alliance,
      });
      await computed.arrayBuffer();
      count('premium', computed.status);
    }
    await wait(20);
  }
}

function look(minute: number): Sample {
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]!;
  return { minute, megabytes: Number(resident) / 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length };
}

function temporaryFiles(): number {
  return readdirSync('/tmp').filter((name) => name.startsWith('cap17-') && !name.startsWith('cap17-test-'))
    .length;
}

function report(samples: readonly Sample[], files: number): void {
  const warm = samples.filter(({ minute }) => minute > minutes / 5);
  const slope = slopeOf(floors(warm));
  const growth = warm.at(-1)!.descriptors - warm[0]!.descriptors;
  const faults = [...statuses].filter(([kind]) => / 5\d\d$/.test(kind));
  const lines = [
    `${minutes} min: ${[...statuses].map(([kind, number]) => `${kind}: ${number}`).join(', ')}`,
    `memory ${Math.round(warm[0]!.megabytes)} to ${Math.round(warm.at(-1)!.megabytes)} MB, slope ${slope.toFixed(2)} MB/min (at most ${greatest.slope})`,
    `descriptors ${growth >= 0 ? '+' : ''}${growth} (at most +${greatest.descriptors}), temporary files +${Math.max(0, files)} (none)`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const isGood =
    slope <= greatest.slope && growth <= greatest.descriptors && files <= 0 && faults.length === 0;
  process.exitCode = isGood ? 0 : 1;
}

/** The least of each tenth: what the collector has not freed yet says nothing. */
function floors(samples: readonly Sample[]): Sample[] {
  const size = Math.max(1, Math.floor(samples.length / 10));
  return Array.from({ length: Math.floor(samples.length / size) }, (_, index) =>
    samples
      .slice(index * size, (index + 1) * size)
      .reduce((least, one) => (one.megabytes < least.megabytes ? one : least)),
  );
}

/** Least squares, in MB per minute. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const [x, y] = [mean(({ minute }) => minute), mean(({ megabytes }) => megabytes)];
  const above = samples.reduce((sum, one) => sum + (one.minute - x) * (one.megabytes - y), 0);
  const below = samples.reduce((sum, one) => sum + (one.minute - x) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
