import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { SharedServer } from '../test/support/shared-server.ts';
import type { SignedIn } from '../test/support/sign-in-as.ts';
import { benchServer } from './bench-server.ts';
import type { BenchRow } from './harness.ts';

/** The pages of a large alliance, asked of the built server by its catalyst: `npm run build` first. */
const group = 'Alliance of 40 members, 400 lines, 100 tasks';
const members = 40;

interface Setting {
  readonly shared: SharedServer;
  readonly catalyst: SignedIn;
  readonly alliance: string;
}

let opened: Promise<Setting> | null = null;
const setting = (): Promise<Setting> => {
  opened ??= open();
  return opened;
};

async function open(): Promise<Setting> {
  const { filled } = await benchServer(async (shared) => {
    const [territory, alliance] = [randomUUID(), randomUUID()];
    const { database } = shared.database;
    await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
      values (${territory}, now(), now(), 'published', 'mesure', 'Mesure', 'custom')`.execute(database);
    await sql`insert into alliance (id, created_at, updated_at, territory_id, state, name, stage, price_year, need)
      values (${alliance}, now(), now(), ${territory}, 'active', 'Grande alliance', 'experiment', 2026, 'Un besoin')`.execute(
      database,
    );
    await sql`insert into alliance_member (id, created_at, updated_at, alliance_id, name, kind, standing)
      select gen_random_uuid(), now(), now(), ${alliance}, 'Membre ' || n, 'association', 'consented'
      from generate_series(1, ${members}) n`.execute(database);
    await sql`insert into alliance_line (id, created_at, updated_at, member_id, side, title, means, amount, per, basis,
        unit_value, price_year, visibility)
      select gen_random_uuid(), now(), now(), m.id, case when n % 2 = 0 then 'contribution' else 'benefit' end,
        'Ligne ' || n, 'people', '{"unit":"hours","low":40,"high":60}', 'year', 'replacement', 25, 2026, 'alliance'
      from alliance_member m, generate_series(1, 10) n where m.alliance_id = ${alliance}`.execute(database);
    await sql`insert into alliance_task (id, created_at, updated_at, alliance_id, task, title, year, hours, cost)
      select gen_random_uuid(), now(), now(), ${alliance}, 'meetings', 'Tâche ' || n, 2026 + n % 5,
        '{"low":10,"high":20}', '{"low":400,"high":800}' from generate_series(1, 100) n`.execute(database);
    return { shared, catalyst: await shared.signInAs({ catalystOf: [territory] }), alliance };
  });
  return filled;
}

/** Asks one page, after one that warms the server; gives its milliseconds. */
async function read(page: string): Promise<number> {
  const { shared, catalyst, alliance } = await setting();
  const ask = async (): Promise<void> => {
    const answer = await fetch(`${shared.origin}/alliances/${alliance}${page}`, {
      headers: catalyst.headers,
    });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${page}: ${answer.status}`);
  };
  await ask();
  const start = performance.now();
  await ask();
  return performance.now() - start;
}

const row = (work: string, page: string): BenchRow => ({
  group,
  work,
  bar: '≤ 300 ms',
  elsewhere: true,
  ours: () => read(page),
});

export const rows: readonly BenchRow[] = [
  row('its sheet', ''),
  row('contributions and benefits, with every line', '/apports'),
  row('start-up work', '/mise-en-route'),
  row('health', '/sante'),
  row('its premium, before any model', '/prime'),
  row('lines proposed to a model', '/prime/proposition'),
  row('help and funding', '/prime/aides'),
  row('agreement: conditions and forms', '/accord'),
];
