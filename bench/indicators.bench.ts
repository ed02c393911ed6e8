import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import communes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' };
import { sql } from 'kysely';
import type { SharedServer } from '../test/support/shared-server.ts';
import type { SignedIn } from '../test/support/sign-in-as.ts';
import { benchServer } from './bench-server.ts';
import { type BenchRow, timed, timedAsync } from './harness.ts';

/** Statistics of all communes from a file of INSEE's shape, and the pages of a project of 150 indicators over 15 years. */
const group = 'Indicators';
const years = Array.from({ length: 65 }, (_, index) => 1961 + index);

const folder = mkdtempSync(join(tmpdir(), 'cap17-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'ODD_COM.csv');

interface Setting {
  readonly shared: SharedServer;
  readonly person: SignedIn;
  readonly indicatorId: string;
}

let opened: Promise<Setting> | null = null;
const setting = (): Promise<Setting> => {
  opened ??= open();
  return opened;
};

async function open(): Promise<Setting> {
  writeFileSync(file, nationalFile());
  const { filled } = await benchServer(async (shared) => {
    const territoryId = randomUUID();
    const person = await shared.signInAs({ catalystOf: [territoryId] });
    return { shared, person, indicatorId: await fillProject(shared, territoryId) };
  });
  return filled;
}

/** 35,000 communes, one variable, 70 columns, a value in five missing. */
function nationalFile(): string {
  const codes = communes.filter(({ type }) => type === 'commune-actuelle').slice(0, 35_000);
  const head = `codgeo;libgeo;no_indic;variable;sous_champ;${years.map((year) => `A${year}`).join(';')}\n`;
  const lines = codes.map(({ code, nom }, n) => {
    const values = years.map((_, at) => (at % 5 === n % 5 ? '' : String(((n * 7 + at * 13) % 1000) / 10)));
    return `${code};${nom};i001;taux_pvt;total;${values.join(';')}\n`;
  });
  return head + lines.join('');
}

async function fillProject({ database: { database } }: SharedServer, territoryId: string): Promise<string> {
  const projectId = randomUUID();
  const at = new Date();
  await sql`insert into territory (id, version, created_at, updated_at, state, slug, name, kind)
    values (${territoryId}, 1, ${at}, ${at}, 'draft', 'bench', 'Bench', 'custom')`.execute(database);
  await sql`insert into project (id, version, created_at, updated_at, territory_id, state, slug, name)
    values (${projectId}, 1, ${at}, ${at}, ${territoryId}, 'draft', 'bench', 'Bench')`.execute(database);
  await sql`insert into indicator (id, version, created_at, updated_at, project_id, name, unit, direction, frequency,
      targets, baseline_value, baseline_on, target_value, target_on)
    select gen_random_uuid(), 1, ${at}, ${at}, ${projectId}, 'Indicateur ' || n, '%', 'down', 'year',
      '["13.2", "7.3"]'::jsonb, 100, '2010-12-31', 50, '2030-12-31'
    from generate_series(1, 150) as n`.execute(database);
  await sql`insert into indicator_reading (id, version, created_at, updated_at, indicator_id, read_on, value, source)
    select gen_random_uuid(), 1, ${at}, ${at}, indicator.id, (2010 + year) || '-12-31', 100 - year * 2 + year % 3, 'Bench'
    from indicator cross join generate_series(1, 15) as year`.execute(database);
  const { rows: found } = await sql<{ id: string }>`select id from indicator limit 1`.execute(database);
  return found[0]!.id;
}

async function read(path: (at: Setting) => string): Promise<number> {
  const at = await setting();
  const address = at.shared.origin + path(at);
  const headers = { ...at.person.headers };
  const ask = async (): Promise<void> => {
    const answer = await fetch(address, { headers });
    if (answer.status !== 200) throw new Error(`${answer.status}: ${address}`);
    await answer.text();
  };
  await ask();
  return timedAsync(ask);
}

/** The whole command, its start included; the database is that of the server that runs beside. */
async function importFile(expected: RegExp, variable: string): Promise<number> {
  const { shared } = await setting();
  if (variable !== '') writeFileSync(file, nationalFile().replaceAll('taux_pvt', variable));
  const main = join(import.meta.dirname, '..', 'dist', 'server', 'main.js');
  let said = '';
  const milliseconds = timed(() => {
    const done = spawnSync(process.execPath, [main, 'import', 'indicators', file, '--json'], {
      env: { ...process.env, CAP17_DATA: shared.data },
      encoding: 'utf8',
    });
    said = done.stdout + done.stderr;
  });
  if (!expected.test(said)) throw new Error(said.slice(0, 500));
  return milliseconds;
}

let turn = 0;

export const rows: readonly BenchRow[] = [
  {
    group,
    work: 'import of 35,000 communes × 70 columns, 1.8 million values, the whole command',
    bar: '≤ 30 s',
    elsewhere: true,
    ours: () => {
      turn += 1;
      return importFile(/"created":3\d{4}/, `variable_${turn}`);
    },
  },
  {
    group,
    work: 'the same file again: nothing created, nothing changed',
    bar: '≤ 30 s',
    elsewhere: true,
    ours: async () => {
      await importFile(/"kind":"indicators"/, '');
      return importFile(/"created":0,"changed":0/, '');
    },
  },
  {
    group,
    work: 'page of the list of 150 indicators × 15 years',
    bar: '≤ 300 ms',
    elsewhere: true,
    ours: () => read(() => '/projets/bench/indicateurs'),
  },
  {
    group,
    work: 'page of the SDGs of the same project',
    bar: '≤ 300 ms',
    elsewhere: true,
    ours: () => read(() => '/projets/bench/odd'),
  },
  {
    group,
    work: 'page of one indicator with its chart and its explanation',
    bar: '≤ 300 ms',
    elsewhere: true,
    ours: () => read(({ indicatorId }) => `/indicateurs/${indicatorId}`),
  },
  {
    group,
    work: 'workbook of 150 indicators and 2,250 readings',
    bar: '≤ 3 s',
    elsewhere: true,
    ours: () => read(() => '/api/v1/projects/bench/indicators.xlsx?lang=fr'),
  },
];
