import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { PeopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { Channel, Contribution, ContributionState, SheetLine } from '../domain/diagnosis.ts';

/** What waits at most for the eyes of those who write: beyond, the form says so rather than being filled by a program. */
export const mostPending = 2_000;

/** One sheet that somebody filled in. */
export interface Sheet {
  /** The same however often the same form is sent. */
  readonly sheetId: string;
  readonly projectId: string;
  readonly lines: readonly SheetLine[];
  readonly viewpoint: ActorKind | null;
  readonly name: string;
  readonly channel: Channel;
  readonly enteredBy: string | null;
  readonly at: Date;
}

/** What became of a sheet: kept, the first one to wait or not; not kept again; or refused when too much waits already. */
export type SheetOutcome = 'first' | 'kept' | 'again' | 'full';

/** Keeps a sheet, once. */
export async function insertSheet(
  database: PeopleDatabase,
  sheet: Sheet,
  createId: () => string,
): Promise<SheetOutcome> {
  const state: ContributionState = sheet.channel === 'paper' ? 'accepted' : 'pending';
  return database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from diagnosis_contribution
      where project_id = ${sheet.projectId} and state = 'pending'`.execute(transaction);
    if (state === 'pending' && rows[0]!.waiting + sheet.lines.length > mostPending) return 'full';
    let added = 0;
    for (const [rank, { nature, text }] of sheet.lines.entries()) {
      const inserted = await sql`insert into diagnosis_contribution
          (id, project_id, sheet_id, rank, nature, text, viewpoint, name, channel, state, received_at, entered_by)
        values (${createId()}, ${sheet.projectId}, ${sheet.sheetId}, ${rank}, ${nature}, ${text}, ${sheet.viewpoint},
          ${sheet.name}, ${sheet.channel}, ${state}, ${sheet.at}, ${sheet.enteredBy})
        on conflict (sheet_id, rank) do nothing`.execute(transaction);
      added += Number(inserted.numAffectedRows ?? 0);
    }
    if (added === 0) return 'again';
    return state === 'pending' && rows[0]!.waiting === 0 ? 'first' : 'kept';
  });
}

/** What was contributed to a project in one state: the accepted ones by nature, the others in the order in which they came. */
export async function listContributions(
  database: Database,
  projectId: string,
  state: ContributionState,
): Promise<Contribution[]> {
  const { rows } = await sql<Contribution>`
    select id, nature, text, theme, viewpoint, name, channel, state, received_at as "receivedAt"
    from diagnosis_contribution where project_id = ${projectId} and state = ${state}
    order by received_at, sheet_id, rank limit 10000`.execute(database);
  return rows;
}

/** How many contributions of a project are in each state. */
export async function countContributions(
  database: Database,
  projectId: string,
): Promise<Readonly<Record<ContributionState, number>>> {
  const { rows } = await sql<{ state: ContributionState; count: number }>`
    select state, count(*)::int as count from diagnosis_contribution
    where project_id = ${projectId} group by state`.execute(database);
  const of = (state: ContributionState): number => rows.find((row) => row.state === state)?.count ?? 0;
  return { pending: of('pending'), accepted: of('accepted'), 'set-aside': of('set-aside') };
}

/** Decides about contributions, whatever was decided before. */
export async function decideContributions(
  database: PeopleDatabase,
  order: {
    readonly projectId: string;
    readonly decisions: readonly {
      readonly id: string;
      readonly state: ContributionState;
      readonly theme: string | null;
    }[];
    readonly personId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { projectId, decisions, personId, at } = order;
  if (decisions.length === 0) return;
  await sql`update diagnosis_contribution set state = d.state, theme = d.theme, decided_by = ${personId},
      decided_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) as d(id uuid, state text, theme text)
    where diagnosis_contribution.id = d.id and project_id = ${projectId}`.execute(database);
}
