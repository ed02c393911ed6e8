import type { DemoPart, DemoPlace } from '../../platform/ports/contributions.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { AllianceReading } from '../domain/alliance-reading.ts';
import { outcomeOf } from '../domain/outcome-of.ts';
import { firstTexts } from '../papers/first-texts.ts';
import { readAlliance } from '../reading/alliance-store.ts';
import { type DemoAlliance, demoAlliance } from './demo-alliance.ts';

/** The invented alliance of the teaching example: it leaves with the territory. */
export const demoAlliancePart: DemoPart = {
  name: 'alliance',
  load: (transaction, demo) => loadDemoAlliance(transaction, demo, demoAlliance),
};

type Row = Readonly<Record<string, unknown>>;
type DemoTable =
  | 'alliance'
  | 'alliance_member'
  | 'alliance_line'
  | 'alliance_task'
  | 'alliance_grant'
  | 'alliance_milestone'
  | 'alliance_decision'
  | 'alliance_voice'
  | 'alliance_text';

async function write(transaction: Database, table: DemoTable, rows: readonly Row[]): Promise<void> {
  await transaction
    .withTables<Readonly<Record<DemoTable, Row>>>()
    .insertInto(table)
    .values([...rows])
    .execute();
}

async function loadDemoAlliance(
  transaction: Database,
  demo: DemoPlace,
  alliance: DemoAlliance,
): Promise<void> {
  const id = demo.idOf('alliance');
  const common = { version: 1, created_at: demo.at, updated_at: demo.at };
  await write(transaction, 'alliance', [allianceRow(demo, alliance, { id, ...common })]);
  await write(transaction, 'alliance_member', memberRows(demo, alliance, common));
  await write(transaction, 'alliance_line', lineRows(demo, alliance, common));
  await write(transaction, 'alliance_task', taskRows(demo, alliance, common));
  await write(
    transaction,
    'alliance_grant',
    alliance.grants.map((grant) => ({
      id: demo.idOf('alliance-grant', grant.payer),
      ...common,
      alliance_id: id,
      payer: grant.payer,
      payer_kind: grant.payerKind,
      purpose: grant.purpose,
      state: grant.state,
      amount: ends(grant.amount),
      year: grant.year,
      turnover: grant.turnover ?? null,
      requested_on: grant.requestedOn,
      source: 'exemple pédagogique',
    })),
  );
  await write(
    transaction,
    'alliance_milestone',
    alliance.milestones.map(([on, title, isDone]) => ({
      id: demo.idOf('alliance-date', title),
      ...common,
      alliance_id: id,
      on_day: on,
      title,
      is_done: isDone,
    })),
  );
  await writeDecisions(transaction, demo, alliance);
  const reading = await readAlliance(transaction, id, 'everything');
  if (reading !== null) await writeCharter(transaction, demo, reading);
}

const ends = (range: readonly [number, number] | undefined): string | null =>
  range === undefined ? null : JSON.stringify({ low: range[0], high: range[1] });

const allianceRow = (demo: DemoPlace, alliance: DemoAlliance, common: Row): Row => ({
  ...common,
  territory_id: demo.territoryId,
  demo_of: demo.territoryId,
  state: 'published',
  name: alliance.name,
  kinds: JSON.stringify(alliance.kinds),
  stage: alliance.stage,
  need: alliance.need,
  answer: alliance.answer,
  sdgs: JSON.stringify(alliance.sdgs),
  starts_on: alliance.startsOn,
  ends_on: alliance.endsOn,
  price_year: 2026,
  is_demo: true,
});

const memberId = (demo: DemoPlace, key: string): string => demo.idOf('alliance-member', key);

const memberRows = (demo: DemoPlace, { members, startsOn }: DemoAlliance, common: Row): Row[] =>
  members.map(({ key, name, kind, role, note }) => ({
    id: memberId(demo, key),
    ...common,
    alliance_id: demo.idOf('alliance'),
    actor_id: demo.actorId(key),
    name,
    kind,
    role,
    standing: 'consented',
    answered_on: startsOn,
    consent_note: note,
    agrees_public: true,
  }));

const lineRows = (demo: DemoPlace, { lines, startsOn }: DemoAlliance, common: Row): Row[] =>
  lines.map((line) => ({
    id: demo.idOf('alliance-line', line.member, line.side, line.title),
    ...common,
    member_id: memberId(demo, line.member),
    side: line.side,
    title: line.title,
    means: line.means,
    amount:
      line.amount === undefined
        ? null
        : JSON.stringify({ unit: line.unit ?? 'EUR', low: line.amount[0], high: line.amount[1] }),
    per: line.per ?? 'year',
    basis: line.basis ?? null,
    unit_value: line.unitValue ?? null,
    price_year: 2026,
    from_year: Number(startsOn.slice(0, 4)),
    to_year: line.toYear ?? null,
    beneficiary: line.beneficiary ?? 'members',
    source: line.source,
    visibility: 'public',
  }));

const taskRows = (demo: DemoPlace, { tasks, members }: DemoAlliance, common: Row): Row[] =>
  tasks.map((task) => {
    const isMember = members.some(({ key }) => key === task.payer);
    return {
      id: demo.idOf('alliance-task', task.title, task.year),
      ...common,
      alliance_id: demo.idOf('alliance'),
      task: task.task,
      title: task.title,
      year: task.year,
      hours: ends(task.hours),
      cost: ends(task.cost),
      payer_member_id: isMember ? memberId(demo, task.payer) : null,
      payer: isMember ? '' : task.payer,
      source: 'exemple pédagogique',
    };
  });

async function writeDecisions(
  transaction: Database,
  demo: DemoPlace,
  { decisions, members }: DemoAlliance,
): Promise<void> {
  const memberIds = members.map(({ key }) => memberId(demo, key));
  for (const { title, proposal, conclusion, closedOn, voices } of decisions) {
    const id = demo.idOf('alliance-decision', title);
    const said = Object.entries(voices).map(([key, choice]) => ({ memberId: memberId(demo, key), choice }));
    const count = outcomeOf({ method: 'agreement', quorum: 0.5, memberIds, voices: said });
    const at = new Date(`${closedOn}T10:00:00Z`);
    await write(transaction, 'alliance_decision', [
      {
        id,
        version: 1,
        created_at: at,
        updated_at: at,
        alliance_id: demo.idOf('alliance'),
        title,
        proposal,
        method: 'agreement',
        quorum: 0.5,
        outcome: count.outcome,
        conclusion,
        count: JSON.stringify(count),
        closed_at: at,
      },
    ]);
    await write(
      transaction,
      'alliance_voice',
      said.map((voice) => ({ decision_id: id, member_id: voice.memberId, choice: voice.choice, at })),
    );
  }
}

async function writeCharter(transaction: Database, demo: DemoPlace, reading: AllianceReading): Promise<void> {
  await write(
    transaction,
    'alliance_text',
    firstTexts('charter', 'fr', reading).map(({ section, title, body }, index) => ({
      id: demo.idOf('alliance-text', section),
      version: 1,
      created_at: demo.at,
      updated_at: demo.at,
      alliance_id: reading.alliance.id,
      paper: 'charter',
      language: 'fr',
      section,
      position: index + 1,
      title,
      body,
    })),
  );
}
