import { sql } from 'kysely';
import type { PeopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';

export const noteKinds = ['message', 'decision'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Something said or decided about an action. */
export interface ActionNote {
  readonly id: string;
  readonly kind: NoteKind;
  /** Empty once it was withdrawn. */
  readonly text: string;
  readonly personId: string | null;
  /** Null when the account was erased. */
  readonly name: string | null;
  readonly at: Date;
  readonly isWithdrawn: boolean;
}

/** What was said of an action, oldest first. */
export async function listNotes(database: Database, actionId: string): Promise<ActionNote[]> {
  const { rows } = await sql<ActionNote>`
    select n.id, n.kind, case when n.withdrawn_at is null then n.text else '' end as text,
      n.person_id as "personId", p.name, n.at, n.withdrawn_at is not null as "isWithdrawn"
    from action_note n left join person p on p.id = n.person_id
    where n.action_id = ${actionId} order by n.at, n.id limit 500`.execute(database);
  return rows;
}

/** Adds a note, once however often the same form is sent. @returns false when it was there already */
export async function insertNote(
  database: PeopleDatabase,
  note: {
    readonly id: string;
    readonly actionId: string;
    readonly kind: NoteKind;
    readonly text: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const { id, actionId, kind, text, personId, at } = note;
  const added = await sql`insert into action_note (id, action_id, kind, text, person_id, at)
    values (${id}, ${actionId}, ${kind}, ${text}, ${personId}, ${at}) on conflict (id) do nothing`.execute(
    database,
  );
  return Number(added.numAffectedRows ?? 0) > 0;
}

/** Withdraws one's own message: its text is gone, that something was said stays. A decision is not withdrawn: another one follows it. */
export async function withdrawNote(
  database: PeopleDatabase,
  order: { readonly id: string; readonly actionId: string; readonly personId: string; readonly at: Date },
): Promise<void> {
  await sql`update action_note set withdrawn_at = ${order.at}, text = ''
    where id = ${order.id} and action_id = ${order.actionId} and person_id = ${order.personId}
      and kind = 'message' and withdrawn_at is null`.execute(database);
}
