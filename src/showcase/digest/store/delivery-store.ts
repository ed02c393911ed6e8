import { sql } from 'kysely';
import type { Database } from '../../../platform/ports/database.ts';
import type { DigestAudience } from '../domain/audiences.ts';
import type { DeliveryState } from './tables.ts';

/** One copy that this sender holds. */
export interface ClaimedCopy {
  readonly id: string;
  readonly issueId: string;
  readonly email: string;
  readonly key: string;
  readonly audience: DigestAudience;
  readonly language: 'fr' | 'en';
  readonly attempts: number;
}

/**
 * Queues one copy for each confirmed subscription of these audiences, in one statement; an address that already has one of
 * this issue gets no other.
 * @returns how many
 */
export async function queueCopies(
  database: Database,
  {
    issueId,
    audiences,
    from,
  }: { readonly issueId: string; readonly audiences: readonly DigestAudience[]; readonly from: Date },
): Promise<number> {
  const queued =
    await sql`insert into digest_delivery (id, issue_id, subscription_id, audience, language, state, due_at)
    select gen_random_uuid(), ${issueId}, s.id, s.audience, s.language, 'waiting', ${from}
    from digest_subscription s where s.state = 'confirmed' and s.audience = any(${[...audiences]}::text[])
    on conflict do nothing`.execute(database);
  return Number(queued.numAffectedRows ?? 0n);
}

/** How far ahead the pace may be; further, a clock was wrong. */
const mostAheadMilliseconds = 300_000;

/**
 * Takes copies that are due, for this sender alone, and keeps them their place in the pace of all senders together.
 * @param claim id of this taking; whoever hands a copy over must still hold it
 * @returns the copies, and the moment from which the first may leave
 */
export async function claimCopies(
  database: Database,
  order: { readonly claim: string; readonly limit: number; readonly now: Date; readonly perMinute: number },
): Promise<{ readonly copies: readonly ClaimedCopy[]; readonly from: Date }> {
  const { claim, limit, now, perMinute } = order;
  return database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{
      id: string;
      issue_id: string;
      email: string;
      key: string;
      audience: DigestAudience;
      language: 'fr' | 'en';
      attempts: number;
    }>`with due as (
        select d.id from digest_delivery d join digest_issue i on i.id = d.issue_id
        where d.state = 'waiting' and d.due_at <= ${now} and i.state = 'published' and i.deleted_at is null
          and i.paused_at is null
        order by d.due_at limit ${limit} for update of d skip locked)
      update digest_delivery d set claim = ${claim}, claimed_at = ${now}, attempts = d.attempts + 1,
        state = case when s.state = 'confirmed' then 'claimed' else 'dropped' end,
        ended_at = case when s.state = 'confirmed' then null else ${now}::timestamptz end
      from due left join digest_delivery self on self.id = due.id
        left join digest_subscription s on s.id = self.subscription_id
      where d.id = due.id
      returning d.id, d.issue_id, s.email, s.key, s.audience, s.language, d.attempts, d.state`.execute(
      transaction,
    );
    const copies = rows.filter((row) => (row as unknown as { state: string }).state === 'claimed');
    if (copies.length === 0) return { copies: [], from: now };
    const milliseconds = (copies.length * 60_000) / perMinute;
    const furthest = new Date(now.getTime() + mostAheadMilliseconds);
    const paced = await sql<{ from: Date }>`update digest_pace
      set next_at = greatest(least(next_at, ${furthest}), ${now}) + ${milliseconds} * interval '1 millisecond'
      returning next_at - ${milliseconds} * interval '1 millisecond' as "from"`.execute(transaction);
    return {
      copies: copies.map(({ issue_id, id, email, key, audience, language, attempts }) => ({
        id,
        issueId: issue_id,
        email,
        key,
        audience,
        language,
        attempts,
      })),
      from: paced.rows[0]!.from,
    };
  });
}

/**
 * Notes that the last line of a copy is about to leave; kept before it does, so that it can never leave twice.
 * @returns false when this sender does not hold it any more, or its reader left meanwhile
 */
export async function markHanded(database: Database, id: string, claim: string, now: Date): Promise<boolean> {
  const marked = await sql`update digest_delivery d set state = 'handed', claimed_at = ${now}
    where d.id = ${id} and d.claim = ${claim} and d.state = 'claimed' and exists (
      select 1 from digest_subscription s where s.id = d.subscription_id and s.state = 'confirmed')`.execute(
    database,
  );
  return Number(marked.numAffectedRows ?? 0n) === 1;
}

/** Notes what became of a copy. */
export async function endCopy(
  database: Database,
  id: string,
  claim: string,
  end: { readonly state: DeliveryState; readonly reason: string | null; readonly at: Date },
): Promise<void> {
  await sql`update digest_delivery set state = ${end.state}, reason = ${end.reason}, ended_at = ${end.at}
    where id = ${id} and claim = ${claim} and state in ('claimed', 'handed', 'unknown')`.execute(database);
}

/** Lets a copy wait again: it cannot have arrived. */
export async function letWait(
  database: Database,
  id: string,
  claim: string,
  {
    due,
    reason,
    isAttempt,
  }: { readonly due: Date; readonly reason: string | null; readonly isAttempt: boolean },
): Promise<void> {
  await sql`update digest_delivery set claim = null, claimed_at = null, due_at = ${due}, reason = ${reason},
      attempts = attempts - ${isAttempt ? 0 : 1},
      state = case when subscription_id is null then 'dropped' else 'waiting' end
    where id = ${id} and claim = ${claim} and state in ('claimed', 'handed')`.execute(database);
}

/**
 * Deals with what a sender that stopped left behind: what it had only taken waits again, what it was handing over is never
 * sent again and is counted apart.
 */
export async function recoverCopies(database: Database, before: Date, now: Date): Promise<void> {
  await sql`update digest_delivery set claim = null, claimed_at = null, attempts = greatest(0, attempts - 1),
      state = case when subscription_id is null then 'dropped' else 'waiting' end
    where state = 'claimed' and claimed_at < ${before}`.execute(database);
  await sql`update digest_delivery set state = 'unknown', ended_at = ${now}, reason = 'stopped'
    where state = 'handed' and claimed_at < ${before}`.execute(database);
}

/** Counts of the copies of one issue. */
export interface CopyCounts {
  readonly states: Readonly<Partial<Record<DeliveryState, number>>>;
  /** How many ended their subscription from it. */
  readonly left: number;
  /** When the last one ended; null before the first. */
  readonly lastAt: Date | null;
}

/** How the copies of an issue stand; those of an old issue from what was kept of them. */
export async function countCopies(database: Database, issueId: string): Promise<CopyCounts> {
  const { rows } = await sql<{ state: DeliveryState; count: number; left: number; last_at: Date | null }>`
    select state, count(*)::int as count, count(left_at)::int as left, max(ended_at) as last_at
    from digest_delivery where issue_id = ${issueId} group by state`.execute(database);
  const kept = await sql<{
    counts: { states: CopyCounts['states']; left: number; lastAt: string | null } | null;
  }>`
    select counts from digest_issue where id = ${issueId}`.execute(database);
  const former = kept.rows[0]?.counts ?? null;
  const states: Partial<Record<DeliveryState, number>> = { ...former?.states };
  for (const { state, count } of rows) states[state] = (states[state] ?? 0) + count;
  const moments = rows.map(({ last_at }) => last_at?.getTime() ?? 0);
  const last = Math.max(former?.lastAt ? Date.parse(former.lastAt) : 0, ...moments);
  return {
    states,
    left: (former?.left ?? 0) + rows.reduce((sum, { left }) => sum + left, 0),
    lastAt: last === 0 ? null : new Date(last),
  };
}

/** Forgets the copies of issues whose sending began before a moment; their counts stay. @returns how many copies */
export async function forgetCopies(database: Database, before: Date): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const issues = await sql<{ id: string }>`select i.id from digest_issue i
      where i.send_from < ${before} and exists (select 1 from digest_delivery d where d.issue_id = i.id)
        and not exists (select 1 from digest_delivery d where d.issue_id = i.id
          and d.state in ('waiting', 'claimed', 'handed'))
      for update`.execute(transaction);
    let forgotten = 0;
    for (const { id } of issues.rows) {
      const counts = await countCopies(transaction, id);
      await sql`update digest_issue set counts = ${JSON.stringify(counts)}::jsonb where id = ${id}`.execute(
        transaction,
      );
      const gone = await sql`delete from digest_delivery where issue_id = ${id}`.execute(transaction);
      forgotten += Number(gone.numAffectedRows ?? 0n);
    }
    return forgotten;
  });
}

/** Ends the subscription that a copy went to. @returns false when there is none any more */
export async function stopSubscriptionOf(database: Database, deliveryId: string, at: Date): Promise<boolean> {
  const stopped = await sql`update digest_subscription s set state = 'stopped', stopped_at = ${at}
    from digest_delivery d where d.id = ${deliveryId} and s.id = d.subscription_id and s.state = 'confirmed'`.execute(
    database,
  );
  return Number(stopped.numAffectedRows ?? 0n) === 1;
}

/** Refusals "for now" of several issues after which a subscription ends. */
const mostSoftRefusals = 4;
/** A refusal counts with those before it when they are not older than this. */
const softDays = 60;

/** Notes that an address could not be reached this time; too often, and its subscription ends. */
export async function noteSoftRefusal(database: Database, deliveryId: string, at: Date): Promise<void> {
  const since = new Date(at.getTime() - softDays * 86_400_000);
  await sql`update digest_subscription s set
      soft_refusals = case when s.soft_refused_at > ${since} then s.soft_refusals + 1 else 1 end,
      soft_refused_at = ${at},
      state = case when s.soft_refused_at > ${since} and s.soft_refusals + 1 >= ${mostSoftRefusals} and s.state = 'confirmed'
        then 'stopped' else s.state end,
      stopped_at = case when s.soft_refused_at > ${since} and s.soft_refusals + 1 >= ${mostSoftRefusals} and s.state = 'confirmed'
        then ${at}::timestamptz else s.stopped_at end
    from digest_delivery d where d.id = ${deliveryId} and s.id = d.subscription_id`.execute(database);
}

/** Notes that a copy came back. @returns false when it is not known, or already noted */
export async function markReturned(
  database: Database,
  id: string,
  reason: string,
  at: Date,
): Promise<boolean> {
  const marked = await sql`update digest_delivery set state = 'returned', reason = ${reason}, ended_at = ${at}
    where id = ${id} and state in ('handed', 'sent', 'unknown')`.execute(database);
  return Number(marked.numAffectedRows ?? 0n) === 1;
}
