import { sql } from 'kysely';
import { appendAuditEntry, type PeopleDatabase, type PeopleTransaction } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import {
  type Count,
  type DecisionMethod,
  type DecisionOutcome,
  outcomeOf,
  type Voice,
  type VoiceChoice,
} from '../domain/outcome-of.ts';
import { decisionRecord } from '../records/decision-record.ts';

/** A decision as it stands. */
export interface Decision {
  readonly id: string;
  readonly allianceId: string;
  readonly title: string;
  readonly proposal: string;
  readonly method: DecisionMethod;
  readonly quorum: number;
  readonly answerBy: string | null;
  readonly createdAt: Date;
  /** Set once it is closed, for good. */
  readonly closing: {
    readonly outcome: DecisionOutcome;
    readonly conclusion: string;
    readonly count: Count;
    readonly at: Date;
  } | null;
}

interface Row {
  readonly id: string;
  readonly alliance_id: string;
  readonly title: string;
  readonly proposal: string;
  readonly method: DecisionMethod;
  readonly quorum: number;
  readonly answer_by: string | null;
  readonly created_at: Date;
  readonly outcome: DecisionOutcome | null;
  readonly conclusion: string;
  readonly count: Count | null;
  readonly closed_at: Date | null;
}

const decisionOf = (row: Row): Decision => ({
  id: row.id,
  allianceId: row.alliance_id,
  title: row.title,
  proposal: row.proposal,
  method: row.method,
  quorum: row.quorum,
  answerBy: row.answer_by,
  createdAt: row.created_at,
  closing:
    row.outcome === null || row.closed_at === null || row.count === null
      ? null
      : { outcome: row.outcome, conclusion: row.conclusion, count: row.count, at: row.closed_at },
});

/** Reads one decision that stands. */
export async function readDecision(database: PeopleDatabase, id: string): Promise<Decision | null> {
  const { rows } = await sql<Row>`select * from alliance_decision
    where id = ${id} and deleted_at is null`.execute(database);
  return rows[0] ? decisionOf(rows[0]) : null;
}

/** The decisions of an alliance: those under discussion, the oldest first; then the closed ones, the latest first. */
export async function listDecisions(
  database: Database | PeopleDatabase,
  allianceId: string,
): Promise<readonly Decision[]> {
  const { rows } = await sql<Row>`select * from alliance_decision
    where alliance_id = ${allianceId} and deleted_at is null
    order by closed_at desc nulls first, created_at, id limit 1000`.execute(database as Database);
  return rows.map(decisionOf);
}

/** A voice with why. */
export interface SaidVoice extends Voice {
  readonly reason: string;
}

/** What members said of a decision. */
export async function listVoices(
  database: PeopleDatabase,
  decisionId: string,
): Promise<readonly SaidVoice[]> {
  const { rows } = await sql<{ member_id: string; choice: VoiceChoice; reason: string }>`
    select member_id, choice, reason from alliance_voice where decision_id = ${decisionId}
    order by at, member_id`.execute(database);
  return rows.map((row) => ({ memberId: row.member_id, choice: row.choice, reason: row.reason }));
}

/** What was said in the discussion, in its order. */
export async function listRemarks(
  database: PeopleDatabase,
  decisionId: string,
): Promise<
  readonly {
    readonly id: string;
    readonly personId: string | null;
    readonly body: string;
    readonly at: Date;
  }[]
> {
  const { rows } = await sql<{ id: string; person_id: string | null; body: string; at: Date }>`
    select id, person_id, body, at from alliance_remark where decision_id = ${decisionId}
    order by at, id limit 500`.execute(database);
  return rows.map((row) => ({ id: row.id, personId: row.person_id, body: row.body, at: row.at }));
}

interface Act {
  readonly decisionId: string;
  readonly personId: string;
  readonly at: Date;
}

/** The decision while it is open, locked until the transaction ends. */
async function lockOpen(transaction: PeopleTransaction, id: string): Promise<Decision | null> {
  const { rows } = await sql<Row>`select * from alliance_decision
    where id = ${id} and deleted_at is null and closed_at is null for update`.execute(transaction);
  return rows[0] ? decisionOf(rows[0]) : null;
}

const record = (
  transaction: PeopleTransaction,
  { decisionId, personId, at }: Act,
  line: {
    readonly verb: 'alliance-vote' | 'alliance-close';
    readonly organisationId: string | null;
    readonly after: Readonly<Record<string, unknown>>;
  },
) =>
  appendAuditEntry(transaction, {
    at,
    personId,
    organisationId: line.organisationId,
    objectKind: decisionRecord.kind,
    objectId: decisionId,
    verb: line.verb,
    before: null,
    after: line.after,
  });

/** Keeps the voice of a member, in place of its former one. @returns false when the decision is closed */
export const giveVoice = (
  database: PeopleDatabase,
  order: Act & {
    readonly memberId: string;
    readonly organisationId: string | null;
    readonly choice: VoiceChoice;
    readonly reason: string;
  },
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    if ((await lockOpen(transaction, order.decisionId)) === null) return false;
    const { decisionId, memberId, choice, reason, personId, at, organisationId } = order;
    await sql`insert into alliance_voice (decision_id, member_id, choice, reason, person_id, at)
      values (${decisionId}, ${memberId}, ${choice}, ${reason}, ${personId}, ${at})
      on conflict (decision_id, member_id) do update set choice = excluded.choice, reason = excluded.reason,
        person_id = excluded.person_id, at = excluded.at`.execute(transaction);
    await record(transaction, order, { verb: 'alliance-vote', organisationId, after: { choice } });
    return true;
  });

/** Adds to the discussion. @returns false when the decision is closed */
export const addRemark = (
  database: PeopleDatabase,
  order: Act & { readonly id: string; readonly body: string },
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    if ((await lockOpen(transaction, order.decisionId)) === null) return false;
    await sql`insert into alliance_remark (id, decision_id, person_id, body, at)
      values (${order.id}, ${order.decisionId}, ${order.personId}, ${order.body}, ${order.at})
      on conflict (id) do nothing`.execute(transaction);
    return true;
  });

/**
 * Closes a decision for good, counting the voices of the members present at that moment; or takes the proposal back.
 * @returns the count and the outcome, or null when it was closed already
 */
export const closeDecision = (
  database: PeopleDatabase,
  order: Act & { readonly conclusion: string; readonly isWithdrawn: boolean },
): Promise<Count | null> =>
  database.transaction().execute(async (transaction) => {
    const decision = await lockOpen(transaction, order.decisionId);
    if (decision === null) return null;
    const members = await sql<{ id: string }>`select id from alliance_member
      where alliance_id = ${decision.allianceId} and deleted_at is null and standing = 'consented'
      order by id`.execute(transaction);
    const voices = await listVoices(transaction, decision.id);
    const count = outcomeOf({ ...decision, memberIds: members.rows.map(({ id }) => id), voices });
    const outcome = order.isWithdrawn ? 'withdrawn' : count.outcome;
    await sql`update alliance_decision set outcome = ${outcome}, conclusion = ${order.conclusion},
        count = ${JSON.stringify(count)}::jsonb, closed_at = ${order.at}, updated_at = ${order.at}
      where id = ${decision.id}`.execute(transaction);
    await record(transaction, order, {
      verb: 'alliance-close',
      organisationId: null,
      after: { ...count, outcome, conclusion: order.conclusion },
    });
    return count;
  });
