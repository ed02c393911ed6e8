import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { runCap17 } from '../test/support/command-line.ts';
import { benchServer } from './bench-server.ts';
import { closeAfterRow } from './closing.ts';
import type { BenchRow } from './harness.ts';

/**
 * Public pages of pioneers and stories, asked of the built server over loopback by 50 connections of this same process, on
 * these same cores: `npm run build` first.
 */
const group = 'Showcase, 50 connections';
const connections = 50;
const story = '/recits/exemple-une-cuisine-pour-trois-vallees';

interface Setting {
  readonly origin: string;
  readonly agent: Agent;
}

let opened: Promise<Setting> | null = null;
const setting = (): Promise<Setting> => {
  opened ??= open();
  return opened;
};

async function open(): Promise<Setting> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  closeAfterRow(() => agent.destroy());
  const { shared } = await benchServer(({ data }) => loadDemo(data));
  return { origin: shared.origin, agent };
}

/** The teaching example, by the command: its story is one of the pages asked for. */
async function loadDemo(data: string): Promise<void> {
  const done = await runCap17(['demo', 'load'], { environment: { CAP17_DATA: data } });
  if (done.exitCode !== 0) throw new Error(done.stdout + done.stderr);
}

const ask = ({ origin, agent }: Setting, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(origin + path, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end();
  });

/** Asks so many pages, each connection one after the other; gives the milliseconds of the whole. */
async function load(total: number, pathOf: (index: number) => string): Promise<number> {
  const at = await setting();
  await ask(at, pathOf(total));
  const start = performance.now();
  let next = 0;
  const connection = async (): Promise<void> => {
    while (next < total) await ask(at, pathOf(next++));
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return performance.now() - start;
}

const row = (work: string, ours: () => Promise<number>, bar = '≤ 1 s'): BenchRow => ({
  group,
  work,
  bar,
  elsewhere: true,
  ours,
});

let drawn = 0;
/** The first picture of one more pioneer: the others are kept. */
async function draw(): Promise<number> {
  const at = await setting();
  const answer = await fetch(`${at.origin}/api/v1/pioneers`);
  const { items } = (await answer.json()) as { items: { slug: string }[] };
  const { slug } = items[drawn++ % items.length]!;
  const start = performance.now();
  await ask(at, `/images/pioneers/${slug}.fr.png`);
  return performance.now() - start;
}

export const rows: readonly BenchRow[] = [
  row('3,000 reads of the page of a story, from the cache (3,000/s is 1 s)', () => load(3_000, () => story)),
  row('3,000 reads of the sheet of a pioneer, from the cache (3,000/s is 1 s)', () =>
    load(3_000, () => '/pionniers/mille-cafes'),
  ),
  row('3,000 reads of the list of pioneers, from the cache (3,000/s is 1 s)', () =>
    load(3_000, () => '/pionniers'),
  ),
  row('800 searches of the list of pioneers, each with other words (800/s is 1 s)', () =>
    load(800, (index) => `/pionniers?q=${encodeURIComponent(`a${Math.random()} ${index}`)}`),
  ),
  row('800 searches of the list of stories, each with other words (800/s is 1 s)', () =>
    load(800, (index) => `/recits?q=${encodeURIComponent(`cuisine ${index % 10}`)}&page=${index}`),
  ),
  row('a share picture, drawn for the first time', draw, '≤ 300 ms'),
];
