import { sql } from 'kysely';
import { insertProject } from '../test/support/insert-project.ts';
import type { SharedServer } from '../test/support/shared-server.ts';
import type { SignedIn } from '../test/support/sign-in-as.ts';
import { benchServer } from './bench-server.ts';
import { type BenchRow, timedAsync } from './harness.ts';

/** The pages and documents of a project of 300 actions and 150 indicators over 15 years, by one of those who write it. */
const group = 'Project';
const territoryId = '0b000000-0000-4000-8000-000000000001';

interface Setting {
  readonly shared: SharedServer;
  readonly person: SignedIn;
  readonly actionId: string;
}

let opened: Promise<Setting> | null = null;
const setting = (): Promise<Setting> => {
  opened ??= open();
  return opened;
};

async function open(): Promise<Setting> {
  const { filled } = await benchServer(async (shared) => {
    const { database } = shared.database;
    const at = new Date();
    await sql`insert into territory (id, version, created_at, updated_at, state, slug, name, kind)
      values (${territoryId}, 1, ${at}, ${at}, 'published', 'bench', 'Bench', 'custom')`.execute(database);
    const person = await shared.signInAs({ catalystOf: [territoryId] });
    const size = { actions: 300, indicators: 150, years: 15, contributions: 400 };
    await insertProject(database, territoryId, 'bench', size);
    await insertProject(database, territoryId, 'bench-60', { ...size, actions: 110 });
    const { rows: found } = await sql<{ id: string }>`select id from action where number = 8 limit 1`.execute(
      database,
    );
    return { shared, person, actionId: found[0]!.id };
  });
  return filled;
}

async function read(path: (at: Setting) => string): Promise<number> {
  const at = await setting();
  const address = at.shared.origin + path(at);
  const ask = async (): Promise<void> => {
    const answer = await fetch(address, { headers: { ...at.person.headers } });
    if (answer.status !== 200) throw new Error(`${answer.status}: ${address}`);
    await answer.arrayBuffer();
  };
  await ask();
  return timedAsync(ask);
}

const row = (work: string, bar: string, path: (at: Setting) => string): BenchRow => ({
  group,
  work,
  bar,
  elsewhere: true,
  ours: () => read(path),
});

export const rows: readonly BenchRow[] = [
  row('page of a project of 300 actions', '≤ 300 ms', () => '/projets/bench'),
  row('its actions by status', '≤ 300 ms', () => '/projets/bench/actions'),
  row('its actions by goal', '≤ 300 ms', () => '/projets/bench/actions?by=sdg'),
  row('its calendar', '≤ 300 ms', () => '/projets/bench/calendrier'),
  row('its diagnosis, 400 things said', '≤ 300 ms', () => '/projets/bench/diagnostic'),
  row('one action sheet', '≤ 300 ms', ({ actionId }) => `/fiches-action/${actionId}`),
  row('the form of one action sheet', '≤ 300 ms', ({ actionId }) => `/fiches-action/${actionId}/modifier`),
  row(
    'the whole project as a tagged PDF of about 60 pages',
    '≤ 5 s',
    () => '/api/v1/projects/bench-60/project.pdf',
  ),
  row('the whole project of 300 actions as PDF', '≤ 20 s', () => '/api/v1/projects/bench/project.pdf'),
  row(
    'its workbook: actions, co-funders, 2,250 readings',
    '≤ 3 s',
    () => '/api/v1/projects/bench/actions.xlsx',
  ),
];
