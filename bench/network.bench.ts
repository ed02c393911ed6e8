import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { SignedIn } from '../test/support/sign-in-as.ts';
import { benchServer } from './bench-server.ts';
import type { BenchRow } from './harness.ts';

/**
 * Territories, their imports and their networks on the built server, as a catalyst uses them: by its pages, over loopback,
 * PostgreSQL with fsync on the same cores. `npm run build` first.
 */
interface Setting {
  readonly origin: string;
  readonly person: SignedIn;
  readonly pid: number;
}

/** Territories that wait for an import: each run needs an empty one. */
const emptyTerritories = 60;

let opened: Promise<Setting> | null = null;
const setting = (): Promise<Setting> => {
  opened ??= open();
  return opened;
};

const uuid = (kind: number, number: number): string =>
  `00000000-0000-4000-8${kind.toString().padEnd(3, '0')}-${number.toString().padStart(12, '0')}`;

async function open(): Promise<Setting> {
  const { shared, filled } = await benchServer(async ({ database: { database }, signInAs }) => {
    await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind, place_ids)
      select ('00000000-0000-4000-8100-' || lpad(n::text, 12, '0'))::uuid, now(), now(), 'draft', 'vide-' || n,
        'Territoire ' || n, 'custom', '["departement-26"]' from generate_series(0, ${emptyTerritories - 1}) n`.execute(
      database,
    );
    for (const [kind, actors, links] of [
      [2, 200, 1_000],
      [3, 1_000, 5_000],
    ] as const)
      await fillNetwork(kind, actors, links, (query) => query.execute(database));
    const territories = Array.from({ length: emptyTerritories }, (_, at) => uuid(1, at));
    return { person: await signInAs({ catalystOf: [...territories, uuid(2, 0), uuid(3, 0)] }) };
  });
  return { origin: shared.origin, person: filled.person, pid: shared.server.process.pid! };
}

type Run = (query: ReturnType<typeof sql>) => Promise<unknown>;

/** A territory whose actors give to one another, with ranges, at the same places at every run. */
async function fillNetwork(kind: number, actors: number, links: number, run: Run): Promise<void> {
  const id = (number: string) =>
    sql.raw(`('00000000-0000-4000-8${kind}00-' || lpad((${number})::text, 12, '0'))::uuid`);
  await run(sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${uuid(kind, 0)}, now(), now(), 'draft', ${`reseau-${kind}`}, 'Réseau', 'custom')`);
  await run(sql`insert into actor (id, created_at, updated_at, state, kind, name, search_key)
    select ${id('n')}, now(), now(), 'draft', (array['association', 'company', 'authority', 'foundation'])[1 + n % 4],
      'Acteur ' || n, 'acteur ' || n from generate_series(1, ${actors}) n`);
  await run(
    sql`insert into territory_actor select ${uuid(kind, 0)}, ${id('n')}, now() from generate_series(1, ${actors}) n`,
  );
  await run(sql`insert into link (id, created_at, updated_at, territory_id, from_id, to_id, kind, lever, stated)
    select gen_random_uuid(), now(), now(), ${uuid(kind, 0)}, ${id(`1 + (n * 7919) % ${actors}`)},
      ${id(`1 + (n * 7919 + 1 + n / ${actors} * 13) % ${actors}`)}, (array['funds', 'buys-from'])[1 + n % 2], 'financial',
      jsonb_build_object('nature', 'money', 'low', 100 + n, 'high', 200 + n)
    from generate_series(1, ${links}) n`);
}

const get = async (path: string): Promise<string> => {
  const { origin, person } = await setting();
  const answer = await fetch(origin + path, { headers: person.headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
};

/** A file of associations as a public register gives them. */
const file = (rows: number): Blob =>
  new Blob([
    'Nom;Nature;RNA;Code INSEE;Objet\n',
    ...Array.from(
      { length: rows },
      (_, at) =>
        `Association exemple ${at};Association;W26${at.toString().padStart(7, '0')};26113;Un objet d’exemple, le numéro ${at}\n`,
    ),
  ]);

/** Sends a file and imports it, waiting as a person does; gives what the last page says. */
async function importFile(territory: string, rows: number): Promise<string> {
  const { origin, person } = await setting();
  const body = new FormData();
  body.append('file', file(rows), 'acteurs.csv');
  const order = { method: 'POST', headers: person.headers, redirect: 'manual' } as const;
  const sent = await fetch(`${origin}/territoires/${territory}/acteurs/import`, { ...order, body });
  const run = sent.headers.get('location');
  if (run === null) throw new Error(`The file was not taken: ${sent.status}`);
  const preview = await until(run, (page) => page.includes('id="preview"'));
  if (preview.includes('Rien à importer')) return preview;
  await fetch(origin + run, { ...order, body: new URLSearchParams({ do: 'import' }) });
  return until(run, (page) => page.includes('id="done"'));
}

async function until(path: string, isReady: (page: string) => boolean): Promise<string> {
  for (;;) {
    const page = await get(path);
    if (isReady(page)) return page;
    if (page.includes('ne peut pas être lu')) throw new Error('The file could not be read');
    await new Promise((done) => setTimeout(done, 50));
  }
}

let nextTerritory = 0;
let warmed: Promise<unknown> | null = null;

async function timedImport(rows: number): Promise<number> {
  const { pid } = await setting();
  // What a server at work holds already: the thread that reads files, the code of these pages.
  warmed ??= importFile(`vide-${nextTerritory++}`, 1_000);
  await warmed;
  const before = peakMemory(pid);
  const start = performance.now();
  const page = await importFile(`vide-${nextTerritory++}`, rows);
  const time = performance.now() - start;
  if (!page.replaceAll(/\s/gu, '').includes(`${rows}créés`)) throw new Error('Not every line was imported');
  const grown = peakMemory(pid) - before;
  if (grown > 256) throw new Error(`The server grew by ${grown} MB`);
  return time;
}

/** The most memory that a process has held, in MB. */
const peakMemory = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

let imported: Promise<unknown> | null = null;

async function timedAgain(): Promise<number> {
  imported ??= importFile('vide-0', 10_000);
  await imported;
  const start = performance.now();
  const page = await importFile('vide-0', 10_000);
  if (!page.includes('Rien à importer')) throw new Error('The same file changed something');
  return performance.now() - start;
}

const names = [
  'saint',
  'st et',
  'marse',
  'valence',
  'die',
  '26150',
  'la roch',
  'chatau',
  'ile',
  'ville',
  'mont',
  'bour',
];

/** The longest but one in a hundred of searches as one types. */
async function placeSearch(): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 300; at++) {
    const name = names[at % names.length]!;
    const typed = name.slice(0, 2 + (at % Math.max(1, name.length - 1)));
    const start = performance.now();
    await get(`/api/v1/places?q=${encodeURIComponent(typed)}`);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)]!;
}

async function timedPage(path: string, holds: string, mostBytes: number): Promise<number> {
  await setting();
  const start = performance.now();
  const page = await get(path);
  const time = performance.now() - start;
  if (!page.includes(holds)) throw new Error(`The page has no ${holds}`);
  if (Buffer.byteLength(page) > mostBytes)
    throw new Error(`The page weighs ${Buffer.byteLength(page)} bytes`);
  return time;
}

export const rows: readonly BenchRow[] = [
  {
    group: 'Import of actors, file sent to page done',
    work: '10,000 rows, server memory +256 MB at most',
    bar: '≤ 10 s',
    elsewhere: true,
    ours: () => timedImport(10_000),
  },
  {
    group: 'Import of actors, file sent to page done',
    work: '100,000 rows, server memory +256 MB at most',
    bar: '≤ 60 s',
    elsewhere: true,
    ours: () => timedImport(100_000),
  },
  {
    group: 'Import of actors, file sent to page done',
    work: 'the same 10,000 rows again: nothing changes',
    bar: '≤ 10 s',
    elsewhere: true,
    ours: timedAgain,
  },
  {
    group: 'Places',
    work: 'search as one types, 99th percentile of 300',
    bar: '≤ 50 ms',
    elsewhere: true,
    ours: placeSearch,
  },
  {
    group: 'Network',
    work: 'page of 200 actors and 1,000 links, 300 kB at most',
    bar: '≤ 500 ms',
    elsewhere: true,
    ours: () => timedPage('/territoires/reseau-2/reseau', 'id="readings"', 300_000),
  },
  {
    group: 'Network',
    work: 'what if an actor leaves: page of 1,000 actors and 5,000 links',
    bar: '≤ 1 s',
    elsewhere: true,
    ours: () => timedPage(`/territoires/reseau-3/reseau?gone=${uuid(3, 7)}`, 'role="status"', 300_000),
  },
];
